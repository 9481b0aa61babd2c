package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.problem.OpenedProblem;
import org.dailydispatch.problem.Problems;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.MapBindingResult;

/** 抄送: the liaison of a township that gets a copy reads the paper, and may do nothing to it. */
@DatabaseTest
class OrderCopiesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Orders orders;

    @Autowired
    OrderReader orderReader;

    @Autowired
    TestClock clock;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Problems problems;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    Desk desk;

    @SuppressWarnings("NullAway.Init")
    UUID neighbour;

    @SuppressWarnings("NullAway.Init")
    Actor reader;

    @BeforeEach
    void aDeskAndANeighbour() {
        desk = new Desk(fixtures, mvc);
        neighbour = fixtures.township(desk.team);
        reader = fixtures.liaison(neighbour);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void whoGetsACopyReadsItOnceIssuedAndMayDoNothing() throws Exception {
        UUID id = drafted();
        desk.look(reader, "/orders/" + id).andExpect(status().isNotFound());
        orders.issue(desk.leader, id, 0);
        for (String page : List.of("", "/print", ".docx")) {
            desk.look(reader, "/orders/" + id + page).andExpect(status().isOk());
        }
        desk.look(reader, "/orders")
                .andExpect(content().string(allOf(containsString("关于整改的督办单"), containsString("抄送我镇街"))));
        desk.look(desk.liaison, "/orders").andExpect(content().string(not(containsString("抄送我镇街"))));
        desk.look(reader, "/orders/" + id)
                .andExpect(content().string(not(containsString("/orders/" + id + "/receive"))));
        for (String step : List.of("receive", "answer")) {
            desk.step(reader, id, step, 1, Map.of("measures", "不是我的")).andExpect(status().isNotFound());
        }
        desk.look(fixtures.liaison(fixtures.township(desk.team)), "/orders/" + id)
                .andExpect(status().isNotFound());
        desk.step(desk.liaison, id, "receive", 1, Map.of()).andExpect(status().is3xxRedirection());
    }

    /** What another township answered, what was returned, said and agreed there, and what is wrong there, is not his. */
    @Test
    void whoGetsACopyReadsThePaperAndNotWhatBecameOfIt() throws Exception {
        OpenedProblem elsewhere = desk.problem(problems, transaction, desk.township, "入口无人值守。");
        OpenedProblem own = desk.problem(problems, transaction, neighbour, "消毒台账缺页。");
        UUID id = Desk.draft(
                orders,
                desk.leader,
                new Content(
                        Kind.ORDER,
                        null,
                        "县级督办单",
                        "核查",
                        "",
                        "限期整改",
                        "",
                        Desk.TOMORROW,
                        Set.of(elsewhere.id(), own.id()),
                        Set.of(neighbour)));
        orders.issue(desk.leader, id, 0);
        orders.take(desk.leader, id, 1, (order, now) -> order.receive(desk.leader, now));
        orders.take(desk.leader, id, 2, (order, now) -> order.answer(desk.leader, now, new Reply("别镇的措施", "别镇的答复")));
        orders.take(
                desk.leader,
                id,
                3,
                (order, now) -> order.giveBack(desk.leader, now, "退回的理由", Desk.TOMORROW.plus(Duration.ofDays(9))));
        jdbc.sql("""
                        insert into supervision_order_step (id, order_id, at, actor_id, actor_name, step, state, note, held_on, people)
                        select uuidv7(), order_id, at, actor_id, actor_name, 'TALKED', state, '约定的事', date '2020-02-19', '参加的人'
                        from supervision_order_step where order_id = ? and step = 'ISSUED'""").param(id).update();
        String theirs = "别镇的措施|别镇的答复|退回的理由|约定的事|参加的人|入口无人值守|2020-02-29|退回";
        assertThat(Desk.body(desk.look(reader, "/orders/" + id)))
                .contains("县级督办单", "抄送我镇街", "消毒台账缺页")
                .doesNotContain("待签收")
                .doesNotContain(theirs.split("\\|"));
        assertThat(Desk.body(desk.look(reader, "/orders/" + id + "/print")))
                .contains("消毒台账缺页", "另有1个问题涉及其他镇街")
                .doesNotContain("入口无人值守");
        assertThat(Desk.body(desk.look(desk.leader, "/orders/" + id + "/print")))
                .contains("入口无人值守", "消毒台账缺页")
                .doesNotContain("从略");
        assertThat(Desk.body(desk.look(reader, "/orders?state=RETURNED"))).doesNotContain("县级督办单");
        assertThat(Desk.body(desk.look(reader, "/orders?state=ISSUED")))
                .contains("县级督办单")
                .doesNotContain("2020-02-29", "退回1次");
        assertThat(Desk.body(desk.look(desk.leader, "/orders/" + id))).contains("退回的理由", "约定的事", "别镇的答复");
    }

    @Test
    void theHeadlineCountsWhatIsHisToAnswer() throws Exception {
        orders.issue(desk.leader, drafted(), 0);
        OrderCriteria all = new OrderFilter().read(new MapBindingResult(new HashMap<>(), "filter"));
        assertThat(orderReader.count(reader, all)).isEqualTo(new OrderCount(0, 0, 0, 1));
        assertThat(orderReader.count(desk.liaison, all)).isEqualTo(new OrderCount(1, 0, 0, 1));
        UUID own = Desk.draft(orders, desk.leader, desk.order(neighbour, "自己的"));
        orders.issue(desk.leader, own, 0);
        clock.advance(Duration.ofDays(3));
        assertThat(orderReader.count(reader, all)).isEqualTo(new OrderCount(1, 1, 0, 2));
        assertThat(Desk.body(desk.look(reader, "/orders?state=ALL&overdue=true")))
                .contains("自己的")
                .doesNotContain("关于整改的督办单");
    }

    @Test
    void thePaperNamesTheTownshipsBeforeTheOtherUnits() throws Exception {
        UUID id = drafted();
        String township = name(neighbour);
        desk.look(desk.leader, "/orders/" + id + "/print")
                .andExpect(content().string(containsString("抄送：" + township + "，市委办公室，市政府办公室。")));
        assertThat(Desk.body(desk.look(desk.leader, "/orders/" + id + "/edit")))
                .containsPattern("name=\"copyTo\" value=\"" + neighbour + "\"[^>]*checked")
                .doesNotContain("name=\"copyTo\" value=\"county\"");
    }

    @Test
    void theAddresseeAndForeignTownshipsGetNoCopy() throws Exception {
        for (Map.Entry<UUID, String> wrong : Map.of(
                        desk.township, "主送的镇街不必再抄送", fixtures.township(fixtures.team()), "请选择")
                .entrySet()) {
            desk.send(
                            desk.leader,
                            "/orders",
                            desk.form(Map.of("copyTo", wrong.getKey().toString())))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content()
                            .string(allOf(containsString("id=\"copyTo-error\""), containsString(wrong.getValue()))));
        }
    }

    @Test
    void aCopyThatAnotherAddedIsShownBesideWhatIsTyped() throws Exception {
        UUID id = Desk.led(desk.send(desk.leader, "/orders", desk.form(Map.of())));
        desk.send(
                fixtures.leader(desk.team),
                "/orders/" + id,
                desk.form(Map.of("version", "0", "copyTo", neighbour.toString())));
        desk.send(desk.leader, "/orders/" + id, desk.form(Map.of("version", "0", "demand", "另一个要求")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("现存：" + name(neighbour))));
    }

    private UUID drafted() throws Exception {
        return Desk.led(desk.send(desk.leader, "/orders", desk.form(Map.of("copyTo", neighbour.toString()))));
    }

    private String name(UUID township) {
        return jdbc.sql("select name_zh from township where id = ?")
                .param(township)
                .query(String.class)
                .single();
    }
}
