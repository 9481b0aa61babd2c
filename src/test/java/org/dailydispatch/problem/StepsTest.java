package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;

/** The forms of a problem's life. */
@DatabaseTest
class StepsTest {

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

    TeamFixture team = new TeamFixture(Ids.next(), Ids.next());
    UUID township = Ids.next();
    Actor inspector = Actors.a(Role.INSPECTOR);
    Actor leader = inspector;
    Actor liaison = inspector;
    UUID id = Ids.next();

    StepSender sender = new StepSender(mvc, clock);

    @BeforeEach
    void aProblem() {
        sender = new StepSender(mvc, clock);
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
        leader = fixtures.leader(team);
        liaison = fixtures.liaison(township);
        List<NewProblem> found = List.of(Findings.of(team, township, inspector, "入口夜间无人值守"));
        id = transaction
                .execute(status -> problems.open(inspector, found))
                .get(0)
                .id();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void theSimplePathLeadsToClosingWithAReturnOnTheWay() throws Exception {
        assign(0).andExpect(redirectedUrl("/problems/" + id));
        done(liaison, 1, "已安排两人值守😀").andExpect(redirectedUrl("/problems/" + id));
        step(inspector, "return", 2, Map.of("note", "登记册仍缺页")).andExpect(status().is3xxRedirection());
        done(liaison, 3, "登记册已补").andExpect(status().is3xxRedirection());
        step(inspector, "close", 4, Map.of("note", ""), Samples.png(60, 40)).andExpect(status().is3xxRedirection());
        assertThat(state()).isEqualTo("CLOSED 1 2020-02-19");
        page(leader)
                .andExpect(content()
                        .string(allOf(containsString("登记册仍缺页"), containsString("已安排两人值守😀"), containsString("已销号"))));
        assertThat(jdbc.sql("select count(*) from audit_event where object_id = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void whoReportedDoneIsNotOfferedTheReCheckAndIsRefusedIt() throws Exception {
        assign(0);
        done(inspector, 1, "代报").andExpect(status().is3xxRedirection());
        page(inspector).andExpect(content().string(containsString("复查须由组内另一人进行")));
        step(inspector, "close", 2, Map.of())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("复查须由组内另一人进行")));
        assertThat(state()).startsWith("AWAITING_RECHECK");
        step(fixtures.inspector(team), "close", 2, Map.of(), Samples.png(60, 40))
                .andExpect(status().is3xxRedirection());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',   张三,  2020-02-20T18:00, 请填写责任单位
            镇政府, '',   2020-02-20T18:00, 请填写责任人
            镇政府, 张三,  2020-02-19T08:59, 整改时限已过
            镇政府, 张三,  2020-02-19T09:00, 整改时限已过
            镇政府, 张三,  2022-02-19T09:00, 整改时限最长一年
            镇政府, 张三,  '',               请填写整改时限
            镇政府, 张三,  明天,              时间看不懂
            """)
    void anAssignmentThatLacksSomethingIsRefusedAndKept(String unit, String person, String due, String message)
            throws Exception {
        step(leader, "assign", 0, Map.of("unit", unit, "person", person, "dueAt", due))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString(message), containsString("value=\"" + unit + "\""))));
        assertThat(state()).startsWith("PENDING_ASSIGNMENT");
    }

    @Test
    void everyErrorIsShownAtOnce() throws Exception {
        step(leader, "assign", 0, Map.of("unit", " ", "person", "", "dueAt", "x"))
                .andExpect(content()
                        .string(allOf(containsString("请填写责任单位"), containsString("请填写责任人"), containsString("时间看不懂"))));
    }

    @Test
    void aHundredThousandCharactersAreRefusedAndKept() throws Exception {
        assign(0);
        String text = "字".repeat(100_000);
        done(liaison, 1, text)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("100,000"), containsString(text))));
    }

    @Test
    void markupStaysText() throws Exception {
        assign(0);
        done(liaison, 1, "<script>alert(1)</script>=1+1\u0000").andExpect(status().is3xxRedirection());
        page(inspector)
                .andExpect(content()
                        .string(allOf(
                                containsString("&lt;script&gt;alert(1)&lt;/script&gt;=1+1"),
                                not(containsString("<script>alert")))));
    }

    @Test
    void whoComesSecondSeesWhatTheFirstDidAndKeepsHisText() throws Exception {
        assign(0);
        done(liaison, 1, "镇里已报");
        done(inspector, 1, "我打电话问过,已整改")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("这项问题已有变化"),
                                containsString("镇里已报"),
                                containsString(liaison.displayName()),
                                containsString("我打电话问过,已整改"))));
        assertThat(state()).startsWith("AWAITING_RECHECK");
    }

    @Test
    void aCorrectionMeanwhileLeavesTheFormOpenWithTheTextInIt() throws Exception {
        jdbc.sql("update problem set version = version + 1 where id = ?")
                .param(id)
                .update();
        step(leader, "assign", 0, Map.of("unit", "我写的单位", "person", "张三", "dueAt", "2020-02-20T18:00"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"我写的单位\""), containsString("name=\"version\" value=\"1\""))));
    }

    @Test
    void aStepSentTwiceIsOneStep() throws Exception {
        assign(0);
        done(liaison, 1, "已整改").andExpect(redirectedUrl("/problems/" + id));
        done(liaison, 1, "已整改").andExpect(redirectedUrl("/problems/" + id));
        assertThat(jdbc.sql("select count(*) from problem_step where problem_id = ? and action = 'REPORTED_DONE'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aForeignProblemIsNotFoundAndUnchanged() throws Exception {
        assign(0);
        Actor foreign = fixtures.liaison(fixtures.township(team));
        done(foreign, 1, "不是我镇的").andExpect(status().isNotFound());
        step(fixtures.leader(fixtures.team()), "return", 1, Map.of("note", "x")).andExpect(status().isNotFound());
        assertThat(state()).startsWith("RECTIFYING");
    }

    @Test
    void theRulesOfTheHandlersAreThoseOfTheTable() {
        Map<String, Set<Role>> handlers = Stream.of(StepController.class, ChangeController.class)
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(PostMapping.class))
                .collect(Collectors.toMap(
                        method -> method.getAnnotation(PostMapping.class).value()[0],
                        method -> Set.of(method.getAnnotation(AllowedTo.class).value())));
        assertThat(handlers).hasSize(Rules.TABLE.size());
        Rules.TABLE.forEach(rule -> assertThat(handlers.get("/" + rule.action().address()))
                .as(rule.action().address())
                .isEqualTo(rule.roles()));
    }

    @ParameterizedTest
    @CsvSource({
        "LIAISON,assign",
        "LIAISON,close",
        "LIAISON,return",
        "INSPECTOR,assign",
        "COVERT_INSPECTOR,done",
        "MUNICIPAL,done"
    })
    void aFunctionOfAnotherRoleIsForbidden(Role role, String action) throws Exception {
        Actor actor = switch (role) {
            case LIAISON -> liaison;
            case INSPECTOR -> inspector;
            case COVERT_INSPECTOR -> fixtures.covertInspector(team);
            default -> fixtures.of(role);
        };
        step(actor, action, 0, Map.of()).andExpect(status().isForbidden());
    }

    private ResultActions assign(int version) throws Exception {
        return step(leader, "assign", version, Map.of("unit", "镇政府", "person", "张三", "dueAt", "2020-02-20T18:00"));
    }

    private ResultActions done(Actor actor, int version, String measures) throws Exception {
        return step(
                actor,
                "done",
                version,
                Map.of("measures", measures, "finishedAt", "2020-02-19T09:00"),
                Samples.png(60, 40));
    }

    private ResultActions step(Actor actor, String action, int version, Map<String, String> fields, byte[]... photos)
            throws Exception {
        return sender.send(id, actor, action, version, fields, photos);
    }

    private ResultActions page(Actor actor) throws Exception {
        return mvc.perform(get("/problems/{id}", id).with(As.actor(actor))).andExpect(status().isOk());
    }

    private String state() {
        return jdbc.sql(
                        "select state || ' ' || returned_times || ' ' || coalesce(closed_on::text, '') from problem where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
