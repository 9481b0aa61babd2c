package org.dailydispatch.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DatabaseTest
class PhotoPagesTest {

    private static final byte[] SCENE = Samples.png(600, 400);
    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    UUID township;
    UUID site;
    Actor inspector;
    Actor covert;

    @BeforeEach
    void aTeam() {
        team = fixtures.team();
        township = fixtures.township(team);
        site = fixtures.village(team, township);
        inspector = fixtures.inspector(team);
        covert = fixtures.covertInspector(team);
    }

    @Test
    void aPhotoIsSentAndListedAndTakenBack() throws Exception {
        UUID inspection = Ids.next();
        UUID id = Ids.next();
        send(inspector, id, inspection, SCENE)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").value(id.toString()))
                .andExpect(jsonPath("$.width").value(600));
        send(inspector, id, inspection, SCENE).andExpect(status().isOk());

        mvc.perform(get("/photos?owner=inspection&of=" + inspection).with(As.actor(inspector)))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].slot").value("one-entrance"));
        mvc.perform(delete("/photos/" + id).with(As.actor(inspector)).with(csrf()))
                .andExpect(status().isNoContent());
        mvc.perform(get("/photos?owner=inspection&of=" + inspection).with(As.actor(inspector)))
                .andExpect(jsonPath("$.length()").value(0));
        assertThat(answer(inspector, id)).isEqualTo(404);
    }

    @Test
    void whatIsRefusedIsSaidInWords() throws Exception {
        UUID inspection = Ids.next();
        send(inspector, Ids.next(), inspection, Samples.heic())
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.fault").value("HEIC"))
                .andExpect(jsonPath("$.text").value(org.hamcrest.Matchers.containsString("HEIC")));
        send(inspector, Ids.next(), inspection, new byte[0]).andExpect(status().isUnprocessableContent());
        send(inspector, Ids.next(), inspection, Samples.blackPng(10_000, 10_000))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.text").value(org.hamcrest.Matchers.containsString("40")));
    }

    @Test
    void picturesAreServedSoThatNothingInThemCanRun() throws Exception {
        UUID id = Ids.next();
        send(inspector, id, Ids.next(), SCENE);
        for (String which : new String[] {"full", "thumbnail"}) {
            String tag = mvc.perform(get("/photos/" + id + "/" + which).with(As.actor(inspector)))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("image/jpeg"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                    .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")))
                    .andExpect(header().string("Cache-Control", "no-cache, private"))
                    .andReturn()
                    .getResponse()
                    .getHeader(HttpHeaders.ETAG);
            mvc.perform(get("/photos/" + id + "/" + which)
                            .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag))
                            .with(As.actor(inspector)))
                    .andExpect(status().isNotModified());
        }
    }

    @Test
    void beforeItIsFiledAPhotoIsItsAuthorsAlone() throws Exception {
        UUID inspection = records(inspector).open(township, site, DAY, "08:30", 1);
        UUID id = Ids.next();
        send(inspector, id, inspection, SCENE).andExpect(status().isCreated());

        assertThat(answers(id, inspector))
                .containsExactlyInAnyOrderEntriesOf(expecting("author=200 inspector=404 covert=404 leader=404 "
                        + "liaison=404 municipal=404 health=403 admin=403 auditor=403 foreign leader=404 "
                        + "foreign inspector=404 other liaison=404"));
    }

    @Test
    void afterwardsItHasThePermissionsOfItsInspection() throws Exception {
        UUID inspection = records(inspector).open(township, site, DAY, "08:30", 1);

        assertThat(answers(filed(inspector, inspection), inspector))
                .containsExactlyInAnyOrderEntriesOf(expecting("author=200 inspector=200 covert=404 leader=200 "
                        + "liaison=200 municipal=200 health=403 admin=403 auditor=403 foreign leader=404 "
                        + "foreign inspector=404 other liaison=404"));
    }

    @Test
    void ofACovertVisitOnlyTheAuthorAndTheLeaderSeeItUntilTheRelease() throws Exception {
        UUID unreleased = records(covert).unreleased(township, site, DAY, "08:30");
        UUID released = records(covert).covert(township, site, DAY, "08:30");

        assertThat(answers(filed(covert, unreleased), covert))
                .containsExactlyInAnyOrderEntriesOf(expecting("author=200 inspector=404 covert=404 leader=200 "
                        + "liaison=404 municipal=404 health=403 admin=403 auditor=403 foreign leader=404 "
                        + "foreign inspector=404 other liaison=404"));
        assertThat(answers(filed(covert, released), covert))
                .containsExactlyInAnyOrderEntriesOf(expecting("author=200 inspector=404 covert=404 leader=200 "
                        + "liaison=200 municipal=200 health=403 admin=403 auditor=403 foreign leader=404 "
                        + "foreign inspector=404 other liaison=404"));
    }

    @Test
    void whereItWasTakenIsToldToItsAuthorAndTheLeaderOnly() throws Exception {
        UUID inspection = records(inspector).open(township, site, DAY, "08:30", 1);
        UUID id = filed(inspector, inspection);
        jdbc.sql("update photo set latitude = 30.38125, longitude = 114.89375 where id = ?")
                .param(id)
                .update();

        for (Actor reader : List.of(inspector, fixtures.leader(team))) {
            assertThat(body(reader, "/photos/" + id)).contains("30.38125", "114.89375");
        }
        for (Actor reader :
                List.of(fixtures.inspector(team), fixtures.liaison(township), fixtures.of(Role.MUNICIPAL))) {
            assertThat(body(reader, "/photos/" + id))
                    .contains(inspector.displayName())
                    .doesNotContain("30.38");
        }
    }

    private String body(Actor reader, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsFiledIsNotTakenBack() throws Exception {
        UUID inspection = records(inspector).open(township, site, DAY, "08:30", 1);
        UUID id = filed(inspector, inspection);

        mvc.perform(delete("/photos/" + id).with(As.actor(inspector)).with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(delete("/photos/" + id)
                        .with(As.actor(fixtures.inspector(team)))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(answer(inspector, id)).isEqualTo(200);
    }

    private Map<String, Integer> answers(UUID id, Actor author) throws Exception {
        TeamFixture foreign = fixtures.team();
        Map<String, Actor> readers = new LinkedHashMap<>();
        readers.put("author", author);
        readers.put("inspector", fixtures.inspector(team));
        readers.put("covert", fixtures.covertInspector(team));
        readers.put("leader", fixtures.leader(team));
        readers.put("liaison", fixtures.liaison(township));
        readers.put("municipal", fixtures.of(Role.MUNICIPAL));
        readers.put("health", fixtures.department());
        readers.put("admin", fixtures.of(Role.ADMINISTRATOR));
        readers.put("auditor", fixtures.of(Role.AUDITOR));
        readers.put("foreign leader", fixtures.leader(foreign));
        readers.put("foreign inspector", fixtures.inspector(foreign));
        readers.put("other liaison", fixtures.liaison(fixtures.township(team)));
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Actor> reader : readers.entrySet()) {
            answers.put(reader.getKey(), answer(reader.getValue(), id));
        }
        return answers;
    }

    /** The status of page and pictures, which is the same. */
    private int answer(Actor actor, UUID id) throws Exception {
        int page = statusOf(actor, "/photos/" + id);
        assertThat(statusOf(actor, "/photos/" + id + "/full")).isEqualTo(page);
        assertThat(statusOf(actor, "/photos/" + id + "/thumbnail")).isEqualTo(page);
        return page;
    }

    private int statusOf(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static Map<String, Integer> expecting(String text) {
        Map<String, Integer> expected = new LinkedHashMap<>();
        Matcher parts = Pattern.compile("([a-z ]+)=(\\d+) ?").matcher(text);
        while (parts.find()) {
            expected.put(parts.group(1), Integer.valueOf(parts.group(2)));
        }
        return expected;
    }

    private UUID filed(Actor author, UUID inspection) throws Exception {
        UUID id = Ids.next();
        send(author, id, inspection, SCENE).andExpect(status().isCreated());
        jdbc.sql("update photo set state = 'FILED' where id = ?").param(id).update();
        jdbc.sql("""
                        update inspection set answers = jsonb_build_array(jsonb_build_object(
                            'item', 'one-entrance', 'verdict', 'PASS', 'photos', jsonb_build_array(?::text)))
                        where id = ?""").params(id.toString(), inspection).update();
        return id;
    }

    private ResultActions send(Actor actor, UUID id, UUID inspection, byte[] content) throws Exception {
        return mvc.perform(put("/photos/" + id + "?owner=inspection&slot=one-entrance&of=" + inspection)
                .content(content)
                .contentType("image/svg+xml")
                .with(As.actor(actor))
                .with(csrf()));
    }

    private Records records(Actor author) {
        return new Records(jdbc, team, author);
    }
}
