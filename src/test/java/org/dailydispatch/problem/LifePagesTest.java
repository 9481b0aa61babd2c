package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** The further steps of a problem: extensions, another unit, on the spot, duplicates, what was recorded wrongly. */
@DatabaseTest
@RecordApplicationEvents
class LifePagesTest {

    private static final Map<String, String> CHARGE =
            Map.of("unit", "镇政府", "person", "张三", "dueAt", "2020-02-20T18:00");
    private static final Map<String, String> DONE = Map.of("measures", "已安排两人", "finishedAt", "2020-02-19T08:30");
    private static final byte[] PHOTO = Samples.png(60, 40);

    @Autowired
    MockMvc mvc;

    @Autowired
    Problems problems;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    TeamFixture team = new TeamFixture(Ids.next(), Ids.next());
    UUID township = Ids.next();
    Actor inspector = Actors.a(Role.INSPECTOR);
    Actor leader = inspector;
    Actor liaison = inspector;
    OpenedProblem problem = new OpenedProblem(Ids.next(), "", null);

    @BeforeEach
    void aProblem() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
        leader = fixtures.leader(team);
        liaison = fixtures.liaison(township);
        problem = open(township, "入口夜间无人值守");
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void anExtensionIsAskedForAndGranted() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "extension", 1, Map.of("dueAt", "2020-02-22T18:00", "note", "设备在途"))
                .andExpect(redirectedUrl("/problems/" + problem.id()));
        page(leader)
                .andExpect(content().string(allOf(containsString("设备在途"), containsString("/grant-extension"))));
        page(liaison)
                .andExpect(content()
                        .string(allOf(containsString("镇街申请延期至"), not(containsString("/grant-extension")))));
        step(leader, "deadline", 2, Map.of("dueAt", "2020-02-25T18:00", "note", "x"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("请先答复")));
        step(leader, "grant-extension", 2, Map.of()).andExpect(status().is3xxRedirection());
        assertThat(facts("due_at at time zone 'Asia/Shanghai'")).isEqualTo("2020-02-22 18:00:00");
        assertThat(facts("extension_until")).isEqualTo("null");
        assertThat(events.stream(ProblemStepped.class).map(ProblemStepped::step))
                .endsWith(StepKind.ASSIGNED, StepKind.EXTENSION_ASKED, StepKind.EXTENSION_GRANTED);
    }

    @Test
    void anExtensionIsRefusedWithAReasonOnly() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "extension", 1, Map.of("dueAt", "2020-02-22T18:00", "note", "设备在途"));
        step(leader, "refuse-extension", 2, Map.of("note", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明原因")));
        step(leader, "refuse-extension", 2, Map.of("note", "可先用备用设备")).andExpect(status().is3xxRedirection());
        assertThat(facts("due_at at time zone 'Asia/Shanghai'")).isEqualTo("2020-02-20 18:00:00");
        page(liaison).andExpect(content().string(allOf(containsString("不同意延期"), containsString("可先用备用设备"))));
    }

    @Test
    void anExtensionIsForALaterTimeAndAskedForBeforeTheDeadline() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "extension", 1, Map.of("dueAt", "2020-02-20T18:00", "note", "设备在途"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("须晚于现时限"), containsString("设备在途"))));
        clock.advance(Duration.ofDays(2));
        step(liaison, "extension", 1, Map.of("dueAt", "2020-02-22T18:00", "note", "来不及了"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("时限已过"), containsString("来不及了"))));
    }

    @Test
    void whatIsNotAnsweredBeforeTheDeadlineLapsesAndTheLeaderMayStillChangeTheDeadline() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "extension", 1, Map.of("dueAt", "2020-02-24T18:00", "note", "设备在途"));
        clock.advance(Duration.ofDays(2));
        page(leader).andExpect(content().string(containsString("未获答复，已失效")));
        step(leader, "grant-extension", 2, Map.of()).andExpect(status().isConflict());
        step(leader, "deadline", 2, Map.of("dueAt", "2020-02-24T18:00", "note", "确有困难"))
                .andExpect(status().is3xxRedirection());
        assertThat(facts("extension_until")).isEqualTo("null");
    }

    @Test
    void anotherUnitIsChargedWithAReason() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(leader, "reassign", 1, Map.of("unit", "镇政府", "person", "张三", "note", "x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有变化")));
        step(leader, "reassign", 1, Map.of("unit", "交警中队", "person", "李四", "note", "属交警职责"))
                .andExpect(status().is3xxRedirection());
        page(liaison).andExpect(content().string(allOf(containsString("交警中队 李四"), containsString("属交警职责"))));
    }

    @Test
    void onTheSpotIsClosedWithAPhotoByAnother() throws Exception {
        Map<String, String> said = Map.of("measures", "当场补签到岗", "person", "王五");
        step(inspector, "on-spot", 0, said)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("请附照片"), containsString("当场补签到岗"))));
        step(inspector, "on-spot", 0, Map.of("measures", "x", "person", inspector.displayName()), PHOTO)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("改正的人不能是您自己")));
        step(inspector, "on-spot", 0, said, PHOTO).andExpect(status().is3xxRedirection());
        assertThat(facts("state || ' ' || closed_on || ' ' || responsible_person")).isEqualTo("CLOSED 2020-02-19 王五");
        page(liaison).andExpect(content().string(allOf(containsString("整改后照片"), containsString("/thumbnail"))));
    }

    @Test
    void aDuplicateIsKeptAndBothTimelinesSayIt() throws Exception {
        OpenedProblem other = open(township, "同一处夜间无人");
        step(leader, "merge", 0, Map.of("other", other.number(), "note", "同一处"))
                .andExpect(status().is3xxRedirection());
        assertThat(facts("state")).isEqualTo("MERGED");
        page(liaison).andExpect(content().string(containsString("href=\"/problems/" + other.id() + "\"")));
        mvc.perform(get("/problems/{id}", other.id()).with(As.actor(inspector)))
                .andExpect(content()
                        .string(allOf(
                                containsString("并入重复问题"),
                                containsString("href=\"/problems/" + problem.id() + "\""),
                                containsString(problem.number()))));
        assertThat(events.stream(ProblemStepped.class).map(ProblemStepped::step))
                .endsWith(StepKind.MERGED, StepKind.ABSORBED);
    }

    @ParameterizedTest
    @CsvSource({
        "itself, 不能并入自己",
        "elsewhere, 只能并入同一镇街的问题",
        "void, 已并案或作废",
        "foreign, 本组没有编号为",
        "none, 请填写问题编号"
    })
    void aDuplicateGoesOnlyWhereItCan(String target, String message) throws Exception {
        String number = switch (target) {
            case "itself" -> problem.number();
            case "elsewhere" -> open(fixtures.township(team), "另一镇").number();
            case "void" -> voided().number();
            case "foreign" -> "DC-20200101-999";
            default -> "";
        };
        step(leader, "merge", 0, Map.of("other", number, "note", "同一处，请看"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString(message), containsString("同一处，请看"))));
        assertThat(facts("state")).isEqualTo("PENDING_ASSIGNMENT");
    }

    @Test
    void whatWasRecordedWronglyIsKeptWithItsReason() throws Exception {
        step(leader, "void", 0, Map.of("note", "")).andExpect(status().isUnprocessableContent());
        step(leader, "void", 0, Map.of("note", "点位填错")).andExpect(status().is3xxRedirection());
        assertThat(facts("state || ' ' || void_reason")).isEqualTo("VOID 点位填错");
        page(liaison).andExpect(content().string(allOf(containsString("已作废"), containsString("点位填错"))));
    }

    @Test
    void theLiaisonSeesAtTheTopWhatWasReturnedHowOftenAndWhy() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "done", 1, DONE, PHOTO);
        step(inspector, "return", 2, Map.of("note", "登记册仍缺页"));
        String page = page(liaison).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("已退回1次");
        assertThat(page.indexOf("登记册仍缺页")).isPositive().isLessThan(page.indexOf("问题情况"));
        step(liaison, "done", 3, DONE).andExpect(status().is3xxRedirection());
        page(liaison).andExpect(content().string(not(containsString("已退回1次"))));
    }

    @Test
    void evidenceIsSeenByWhoSeesTheProblemAndByNobodyElse() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "done", 1, DONE, PHOTO, "no picture".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("已安排两人"), containsString("name=\"photos\""))));
        UUID photo = jdbc.sql("select id from photo where owner_id = ?")
                .param(problem.id())
                .query(UUID.class)
                .single();
        Map<String, String> again = new HashMap<>(DONE);
        again.put("photos", photo.toString());
        step(liaison, "done", 1, again).andExpect(status().is3xxRedirection());
        page(inspector).andExpect(content().string(containsString("/photos/" + photo + "/thumbnail")));
        for (Actor reader : List.of(inspector, leader, liaison, fixtures.of(Role.MUNICIPAL))) {
            mvc.perform(get("/photos/{id}/full", photo).with(As.actor(reader))).andExpect(status().isOk());
        }
        for (Actor foreign : List.of(fixtures.liaison(fixtures.township(team)), fixtures.leader(fixtures.team()))) {
            mvc.perform(get("/photos/{id}", photo).with(As.actor(foreign))).andExpect(status().isNotFound());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "assign, leader",
        "reassign, leader",
        "deadline, leader",
        "done, liaison",
        "close, inspector",
        "return, inspector",
        "on-spot, inspector",
        "extension, liaison",
        "grant-extension, leader",
        "refuse-extension, leader",
        "merge, leader",
        "void, leader"
    })
    void whoeverComesSecondSeesWhatTheFirstDidAndKeepsHisText(String step, String who) throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(leader, "void", 1, Map.of("note", "先一步作废"));
        Actor second = who.equals("leader") ? leader : who.equals("liaison") ? liaison : inspector;
        String typed = step.equals("assign") || step.equals("done") || step.equals("on-spot") ? "后来者写的" : "后来的理由";
        step(
                        second,
                        step,
                        1,
                        Map.of(
                                "unit", "后来者写的",
                                "person", "某",
                                "measures", "后来者写的",
                                "note", "后来的理由",
                                "other", "DC-20200219-009",
                                "dueAt", "2020-02-25T18:00",
                                "finishedAt", "2020-02-19T08:30"),
                        PHOTO)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("这项问题已有变化"),
                                containsString("先一步作废"),
                                containsString(leader.displayName()),
                                containsString(typed))));
        assertThat(facts("state || ' ' || version")).isEqualTo("VOID 2");
    }

    @ParameterizedTest
    @CsvSource({
        "leader, merge, 200",
        "leader, return, 200",
        "leader, assign, 302",
        "inspector, void, 403",
        "liaison, on-spot, 403",
        "leader, nothing, 404",
        "foreign, merge, 404"
    })
    void theFormOfAStepHasAnAddress(String who, String step, int expected) throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "done", 1, DONE);
        Actor reader = switch (who) {
            case "leader" -> leader;
            case "inspector" -> inspector;
            case "liaison" -> liaison;
            default -> fixtures.leader(fixtures.team());
        };
        mvc.perform(get("/problems/{id}/{step}", problem.id(), step).with(As.actor(reader)))
                .andExpect(status().is(expected));
    }

    @Test
    void inEnglishToo() throws Exception {
        step(leader, "assign", 0, CHARGE);
        step(liaison, "done", 1, DONE);
        step(inspector, "return", 2, Map.of("note", "x"));
        mvc.perform(get("/problems/{id}", problem.id()).cookie(new Cookie("DDLANGUAGE", "en")).with(As.actor(liaison)))
                .andExpect(content()
                        .string(allOf(containsString("Returned once"), containsString("Ask for an extension"))));
    }

    private OpenedProblem voided() throws Exception {
        OpenedProblem wrong = open(township, "记错的");
        new StepSender(mvc, clock)
                .send(wrong.id(), leader, "void", 0, Map.of("note", "x"))
                .andExpect(status().is3xxRedirection());
        return wrong;
    }

    private OpenedProblem open(UUID where, String description) {
        List<NewProblem> found = List.of(Findings.of(team, where, inspector, description));
        return transaction
                .execute(status -> problems.open(inspector, found))
                .get(0);
    }

    private ResultActions step(
            Actor actor, String step, int version, Map<String, String> fields, byte[]... photos) throws Exception {
        return new StepSender(mvc, clock).send(problem.id(), actor, step, version, fields, photos);
    }

    private ResultActions page(Actor actor) throws Exception {
        return mvc.perform(get("/problems/{id}", problem.id()).with(As.actor(actor)))
                .andExpect(status().isOk());
    }

    private String facts(String expression) {
        return String.valueOf(jdbc.sql("select cast(" + expression + " as text) from problem where id = ?")
                .param(problem.id())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single());
    }
}
