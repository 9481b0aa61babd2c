package org.dailydispatch.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class NotePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InspectionService inspections;

    @Autowired
    org.dailydispatch.checklist.Checklists checklists;

    @Autowired
    StatementCounter statements;

    TeamFixture team;
    UUID township;
    UUID site;
    Actor inspector;
    Actor covert;
    Actor leader;

    @BeforeEach
    void aTeam() {
        team = fixtures.team();
        township = fixtures.township(team);
        site = fixtures.checkpoint(team, township);
        inspector = fixtures.inspector(team);
        covert = fixtures.covertInspector(team);
        leader = fixtures.leader(team);
    }

    @Test
    void aRequestSentTwiceIsOneNote() throws Exception {
        UUID id = Ids.next();
        write(inspector, id, "路口没有人").andExpect(status().is3xxRedirection());
        write(inspector, id, "路口没有人").andExpect(status().is3xxRedirection());

        assertThat(count("note", "id = ?", id)).isEqualTo(1);
        assertThat(count("audit_event", "object_id = ?", id.toString())).isEqualTo(1);
    }

    @Test
    void anotherTextUnderTheSameIdIsNotLost() throws Exception {
        UUID id = Ids.next();
        write(inspector, id, "路口没有人");

        String page = write(inspector, id, "路口只有一个人")
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("路口只有一个人", "data-former=\"" + id).doesNotContain("value=\"" + id);
    }

    @Test
    void somebodyElsesIdIsNotFound() throws Exception {
        UUID id = Ids.next();
        write(inspector, id, "路口没有人");

        write(fixtures.inspector(team), id, "路口没有人").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"0,422", "1,302", "2000,302", "2001,422"})
    void aTextHasUpToTwoThousandCharacters(int length, int expected) throws Exception {
        write(inspector, Ids.next(), "𠮷".repeat(length)).andExpect(status().is(expected));
    }

    @Test
    void aSiteIsChosenByNameAndAnUnknownOneIsSaidAndKept() throws Exception {
        mvc.perform(new Form("/notes", inspector)
                        .with("id", Ids.next())
                        .with("text", "x")
                        .with("site", "不存在的村")
                        .send())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有这个名称的点位")))
                .andExpect(content().string(containsString("不存在的村")));
        UUID id = Ids.next();
        mvc.perform(new Form("/notes", inspector)
                        .with("id", id)
                        .with("text", "x")
                        .with("site", nameOf(site))
                        .with("latitude", "36.1")
                        .with("longitude", "119.4")
                        .with("accuracy", "12")
                        .send())
                .andExpect(status().is3xxRedirection());
        page(inspector, "/notes/" + id)
                .andExpect(content().string(containsString(nameOf(site))))
                .andExpect(content().string(containsString("36.100000, 119.400000")))
                .andExpect(content().string(containsString("误差约12米")));
    }

    /** The phone's time is a claim beside ours: neither when it waited nor when it is two days off it changes a day. */
    @ParameterizedTest
    @CsvSource({
        "2020-02-21T00:30:00Z, 2020-02-21T01:00:00Z, 2020-02-21 08:30, 手机时间快了 2 天 0 小时",
        "2020-02-16T00:30:00Z, 2020-02-17T01:00:00Z, 2020-02-16 08:30, 手机时间慢了 2 天 0 小时",
        "2020-02-18T15:50:00Z, 2020-02-19T01:01:00Z, 2020-02-18 23:50, 与服务器相差不到 5 分钟"
    })
    void aPhoneThatIsDaysOffChangesNoDay(String written, String sent, String shown, String skew) throws Exception {
        UUID id = Ids.next();
        mvc.perform(new Form("/notes", inspector)
                        .with("id", id)
                        .with("text", "夜里写的")
                        .with("deviceTime", written)
                        .with("sentAt", sent)
                        .send())
                .andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select day::text from note where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("2020-02-19");
        for (Actor reader : List.of(leader, inspector)) {
            page(reader, "/notes/" + id)
                    .andExpect(content().string(containsString(shown)))
                    .andExpect(content().string(containsString("2020-02-19 09:00")))
                    .andExpect(content().string(containsString(skew)));
        }
    }

    @Test
    void onlyTheAuthorAndTheLeaderReadIt() throws Exception {
        for (Actor author : List.of(inspector, covert)) {
            UUID id = written(author, "只给组长看");
            for (Actor reader : List.of(author, leader)) {
                page(reader, "/notes/" + id).andExpect(status().isOk());
                page(reader, "/notes").andExpect(content().string(containsString("只给组长看")));
            }
            Actor foreign = fixtures.leader(fixtures.team());
            for (Actor other : List.of(fixtures.inspector(team), fixtures.covertInspector(team), foreign)) {
                page(other, "/notes/" + id).andExpect(status().isNotFound());
                page(other, "/notes").andExpect(content().string(not(containsString("只给组长看"))));
            }
            for (Actor outsider : List.of(fixtures.liaison(township), fixtures.of(Role.MUNICIPAL))) {
                page(outsider, "/notes/" + id).andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void theLeaderMakesItAProblemAndBothLeadToEachOther() throws Exception {
        UUID id = written(inspector, "路口没有人值守");
        trouble(id).andExpect(status().is3xxRedirection());

        UUID problem = jdbc.sql("select id from problem where note_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        page(leader, "/notes/" + id).andExpect(content().string(containsString("/problems/" + problem)));
        page(leader, "/problems/" + problem)
                .andExpect(content().string(containsString("/notes/" + id)))
                .andExpect(content().string(containsString("随手记")));
        page(inspector, "/problems/" + problem).andExpect(content().string(containsString("/notes/" + id)));
    }

    @Test
    void aCovertNoteIsSecretUntilItIsAProblemAndThenOnlyTheProblemIsSeen() throws Exception {
        Actor liaison = fixtures.liaison(township);
        String before = seenBy(liaison);
        UUID id = written(covert, "夜里没有人值守");
        assertThat(seenBy(liaison)).isEqualTo(before);

        trouble(id);

        UUID problem = jdbc.sql("select id from problem where note_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        page(liaison, "/problems/" + problem)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("-001")))
                .andExpect(content().string(not(containsString("/notes/"))))
                .andExpect(content().string(not(containsString(covert.displayName()))));
    }

    @Test
    void aNoteIsSettledOnce() throws Exception {
        UUID id = written(inspector, "路口没有人值守");
        trouble(id);

        trouble(id).andExpect(status().isConflict());
        aside(id, "重复").andExpect(status().isConflict());
        assertThat(count("problem", "note_id = ?", id)).isEqualTo(1);
    }

    @Test
    void puttingAsideNeedsAReasonThatTheAuthorReads() throws Exception {
        UUID id = written(inspector, "路口没有人值守");
        aside(id, " ").andExpect(status().isUnprocessableContent());
        aside(id, "昨日已经交办").andExpect(status().is3xxRedirection());

        page(inspector, "/notes/" + id)
                .andExpect(content().string(containsString("昨日已经交办")))
                .andExpect(content().string(containsString("已搁置")));
    }

    @Test
    void whoeverIsSentInspectsFromTodayWithTheNoteAsRemark() throws Exception {
        UUID id = written(covert, "夜里没有人值守");
        Actor sent = fixtures.inspector(team);
        mvc.perform(new Form("/notes/" + id + "/inspection", leader)
                        .with("site", nameOf(site))
                        .with("assignee", sent.id())
                        .with("remark", "今天去看")
                        .send())
                .andExpect(status().is3xxRedirection());

        page(sent, "/today").andExpect(content().string(containsString("/notes/" + id)));
        page(inspector, "/today").andExpect(content().string(not(containsString("/notes/" + id))));
        page(sent, "/notes/" + id)
                .andExpect(content().string(containsString("夜里没有人值守")))
                .andExpect(content().string(not(containsString(covert.displayName()))));
        String form = mvc.perform(new Form("/notes/" + id + "/inspection/begin", sent).send())
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        page(sent, String.valueOf(form)).andExpect(content().string(containsString("夜里没有人值守")));

        Filing filing = Filings.of(
                UUID.fromString(String.valueOf(form).split("/", -1)[2]),
                checklists.current("CHECKPOINT"),
                site,
                answer -> answer);
        inspections.file(sent, filing);
        page(sent, "/today").andExpect(content().string(not(containsString("/notes/" + id))));
        page(leader, "/notes/" + id).andExpect(content().string(containsString("/inspections/" + filing.id())));
    }

    private int send(UUID id, Actor person, @Nullable Object former) throws Exception {
        return mvc.perform(new Form("/notes/" + id + "/inspection", leader)
                        .with("site", nameOf(site))
                        .with("former", former == null ? "" : former)
                        .with("assignee", person.id())
                        .send())
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private UUID asked(UUID id) {
        return jdbc.sql("select inspection_id from note where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    @Test
    void whatNobodyInspectedYetGoesToAnother() throws Exception {
        UUID id = written(inspector, "夜里没有人值守");
        Actor first = fixtures.inspector(team);
        Actor second = fixtures.inspector(team);
        assertThat(send(id, first, null)).isEqualTo(302);
        UUID asked = asked(id);
        assertThat(send(id, second, null)).as("a form of before").isEqualTo(409);
        page(leader, "/notes/" + id).andExpect(content().string(containsString("改派他人")));
        page(leader, "/notes/" + id + "/inspection").andExpect(content().string(containsString("" + asked)));
        assertThat(send(id, second, asked)).isEqualTo(302);

        page(second, "/today").andExpect(content().string(containsString("/notes/" + id)));
        page(first, "/today").andExpect(content().string(not(containsString("/notes/" + id))));
        assertThat(send(id, first, asked)).as("sent on meanwhile").isEqualTo(409);
        UUID mended = asked(id);
        inspections.file(second, Filings.of(mended, checklists.current("CHECKPOINT"), site, answer -> answer));
        assertThat(send(id, first, mended)).as("inspected").isEqualTo(409);
        page(leader, "/notes/" + id).andExpect(content().string(not(containsString("改派他人"))));
    }

    @Test
    void nobodyIsSentWhoIsStopped() throws Exception {
        UUID id = written(inspector, "夜里没有人值守");
        jdbc.sql("update account set active = false where id = ?")
                .param(inspector.id())
                .update();

        assertThat(send(id, inspector, null)).isEqualTo(422);
    }

    @Test
    void nobodyElseBeginsTheInspection() throws Exception {
        UUID id = written(inspector, "路口没有人值守");
        mvc.perform(new Form("/notes/" + id + "/inspection/begin", inspector).send())
                .andExpect(status().isNotFound());
    }

    @Test
    void pagesFollowOneAnotherWithinTheFilter() throws Exception {
        List<String> written = new ArrayList<>();
        for (int n = 0; n < 35; n++) {
            written.add(written(inspector, "线索" + n).toString());
        }
        String first = page(leader, "/notes?state=OPEN&from=2020-02-19")
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher more = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"").matcher(first);
        assertThat(more.find()).isTrue();
        String second = page(leader, more.group(1).replace("&amp;", "&"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> shown = new ArrayList<>(ids(first));
        shown.addAll(ids(second));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(written);
        page(leader, "/notes?state=ASIDE").andExpect(content().string(containsString("没有符合条件的随手记")));
        page(leader, "/notes?from=gestern").andExpect(status().isBadRequest());
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheNotes() throws Exception {
        written(inspector, "第一条");
        int one = statements.during(() -> page(leader, "/notes")).size();
        for (int n = 0; n < 10; n++) {
            written(inspector, "又一条" + n);
        }
        assertThat(statements.during(() -> page(leader, "/notes"))).hasSize(one);
    }

    private UUID written(Actor author, String text) throws Exception {
        UUID id = Ids.next();
        write(author, id, text).andExpect(status().is3xxRedirection());
        return id;
    }

    private ResultActions write(Actor author, UUID id, String text) throws Exception {
        return mvc.perform(
                new Form("/notes", author).with("id", id).with("text", text).send());
    }

    private ResultActions trouble(UUID id) throws Exception {
        return mvc.perform(new Form("/notes/" + id + "/problem", leader)
                .with("category", "STAFFING")
                .with("severity", "SERIOUS")
                .with("township", township)
                .with("description", "路口没有人值守")
                .with("unit", "测试镇政府")
                .with("dueAt", "2020-02-20T18:00")
                .send());
    }

    private ResultActions aside(UUID id, String reason) throws Exception {
        return mvc.perform(new Form("/notes/" + id + "/aside", leader)
                .with("reason", reason)
                .send());
    }

    private ResultActions page(Actor reader, String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address)).with(As.actor(reader)));
    }

    /** The list of all problems, without the mark that each answer has of its own. */
    private String seenBy(Actor reader) throws Exception {
        return page(reader, "/problems?state=ALL")
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private String nameOf(UUID siteId) {
        return jdbc.sql("select name_zh from site where id = ?")
                .param(siteId)
                .query(String.class)
                .single();
    }

    private int count(String table, String condition, Object value) {
        return jdbc.sql("select count(*) from " + table + " where " + condition)
                .param(value)
                .query(Integer.class)
                .single();
    }

    private static List<String> ids(String page) {
        return Pattern.compile("<a href=\"/notes/([0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** A form as a browser sends it. */
    private record Form(MockHttpServletRequestBuilder request) {

        Form(String address, Actor sender) {
            this(post(address).with(As.actor(sender)).with(csrf()));
        }

        Form with(String field, Object value) {
            request.param(field, value.toString());
            return this;
        }

        MockHttpServletRequestBuilder send() {
            return request;
        }
    }
}
