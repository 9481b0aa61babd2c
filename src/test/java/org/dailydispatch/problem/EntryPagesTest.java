package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Problems that are entered by hand. */
@DatabaseTest
class EntryPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team = new TeamFixture(Ids.next(), Ids.next());
    UUID township = Ids.next();
    UUID village = Ids.next();
    UUID id = Ids.next();
    Actor inspector = Actors.a(Role.INSPECTOR);

    @BeforeEach
    void aVillage() {
        team = fixtures.team();
        township = fixtures.township(team);
        village = fixtures.village(team, township);
        inspector = fixtures.inspector(team);
        id = Ids.next();
    }

    @Test
    void whatThePublicReportsIsEnteredWithItsSource() throws Exception {
        send(inspector, Map.of("site", nameOf(village), "person", "赵六")).andExpect(redirectedUrl("/problems/" + id));
        assertThat(stored()).isEqualTo("PUBLIC GENERAL 测试镇政府 赵六 2020-02-19 PENDING_ASSIGNMENT " + village);
        mvc.perform(get("/problems/{id}", id).with(As.actor(fixtures.liaison(township))))
                .andExpect(content().string(allOf(containsString("群众反映"), containsString("路口堆土无人清理"))));
    }

    @Test
    void sentTwiceItIsOneAndWithAnotherTextItIsAskedAgain() throws Exception {
        send(inspector, Map.of()).andExpect(redirectedUrl("/problems/" + id));
        send(inspector, Map.of()).andExpect(redirectedUrl("/problems/" + id));
        send(inspector, Map.of("description", "另一件事"))
                .andExpect(status().isConflict())
                .andExpect(
                        content().string(allOf(containsString("另一件事"), not(containsString("value=\"" + id + "\"")))));
        send(inspector, Map.of("severity", "MAJOR"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("这份录入已存为问题"), not(containsString("照片没有随这份内容保留")))));
        MockMultipartHttpServletRequestBuilder withPhoto = multipart("/problems")
                .file(new MockMultipartFile("files", "photo.png", "image/png", Samples.png(60, 40)));
        withPhoto.with(As.actor(inspector)).with(csrf());
        fields(Map.of()).forEach(withPhoto::param);
        mvc.perform(withPhoto)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("这份录入已存为问题"), containsString("照片没有随这份内容保留"))));
        send(fixtures.inspector(team), Map.of()).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from problem where team_id = ?")
                        .param(team.team())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void photosComeWithTheEntryAndShowTheProblemBeforeItIsPutRight() throws Exception {
        MockMultipartFile photo = new MockMultipartFile("files", "photo.png", "image/png", Samples.png(60, 40));
        for (int times = 0; times < 2; times++) {
            MockMultipartHttpServletRequestBuilder request =
                    multipart("/problems").file(photo);
            request.with(As.actor(inspector)).with(csrf());
            fields(Map.of()).forEach(request::param);
            mvc.perform(request).andExpect(redirectedUrl("/problems/" + id));
        }
        mvc.perform(get("/problems/{id}", id).with(As.actor(fixtures.liaison(township))))
                .andExpect(content().string(allOf(containsString("整改前照片"), not(containsString("整改后照片")))));
        assertThat(jdbc.sql("select count(*) from photo where owner_id = ? and state = 'FILED'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        mvc.perform(get("/problems").with(As.actor(inspector)))
                .andExpect(content().string(containsString("照片1张")));
    }

    /** Four photos each are more than wait in one place. */
    @RepeatedTest(4)
    void twoThatAreSentAtOnceWithTheirPhotosAreOne() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> sending = () -> {
                MockMultipartHttpServletRequestBuilder request = multipart("/problems");
                for (int wide = 60; wide < 64; wide++) {
                    request.file(new MockMultipartFile("files", "photo.png", "image/png", Samples.png(wide, 40)));
                }
                request.with(As.actor(inspector)).with(csrf());
                fields(Map.of()).forEach(request::param);
                together.await();
                return mvc.perform(request).andReturn().getResponse().getStatus();
            };
            Future<Integer> one = two.submit(sending);
            Future<Integer> other = two.submit(sending);
            assertThat(List.of(one.get(), other.get())).containsExactly(302, 302);
        } finally {
            two.shutdownNow();
        }
        assertThat(jdbc.sql("select state || ' ' || count(*) from photo where owner_id = ? group by state")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("FILED 4");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            source,      OPEN
            source,      COVERT
            source,      x
            township,    01a00000-0000-7000-8000-000000000000
            township,    x
            site,        没有这个村
            category,    x
            severity,    ''
            description, ''
            unit,        ''
            dueAt,       2020-02-18T18:00
            dueAt,       明天
            """)
    void whatCannotBeReadIsSaidBesideItsFieldAndNothingTypedIsLost(String field, String value) throws Exception {
        send(inspector, Map.of(field, value, "person", "留着的名字"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(allOf(containsString("id=\"" + field + "-error\""), containsString("留着的名字"))));
        assertThat(jdbc.sql("select count(*) from problem where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTownshipOfAnotherCountyAndASiteOfAnotherTownshipAreNone() throws Exception {
        UUID foreign = fixtures.township(fixtures.team());
        send(inspector, Map.of("township", foreign.toString())).andExpect(status().isUnprocessableContent());
        String elsewhere = nameOf(fixtures.village(team, fixtures.township(team)));
        send(inspector, Map.of("site", elsewhere)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void theFormSuggestsADeadlineInBothLanguages() throws Exception {
        mvc.perform(get("/problems/new").with(As.actor(fixtures.leader(team))))
                .andExpect(content().string(allOf(containsString("录入问题"), containsString("2020-02-20T18:00"))));
        mvc.perform(get("/problems/new").cookie(new Cookie("DDLANGUAGE", "en")).with(As.actor(inspector)))
                .andExpect(content().string(allOf(containsString("Enter a problem"), containsString("Public report"))));
    }

    private Map<String, String> fields(Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "id", id.toString(),
                "source", "PUBLIC",
                "township", township.toString(),
                "category", "OTHER",
                "severity", "GENERAL",
                "description", "路口堆土无人清理",
                "unit", "测试镇政府",
                "dueAt", "2020-02-20T18:00"));
        fields.putAll(changed);
        return fields;
    }

    private ResultActions send(Actor actor, Map<String, String> changed) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/problems").with(As.actor(actor)).with(csrf());
        fields(changed).forEach(request::param);
        return mvc.perform(request);
    }

    private String nameOf(UUID site) {
        return jdbc.sql("select name_zh from site where id = ?")
                .param(site)
                .query(String.class)
                .single();
    }

    private String stored() {
        return jdbc.sql("""
                        select concat_ws(' ', source, severity, responsible_unit, responsible_person, found_on, state, site_id)
                        from problem where id = ?""").param(id).query(String.class).single();
    }
}
