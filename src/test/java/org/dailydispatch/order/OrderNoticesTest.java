package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who is told of an order, from its issuing to the accepted answer. */
@DatabaseTest
class OrderNoticesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Orders orders;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk(fixtures, mvc);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void addresseeAndLeaderAreToldOnceOfWhatTheOtherDid() throws Exception {
        Actor deputy = fixtures.leader(desk.team);
        UUID id = Desk.draft(orders, desk.leader, desk.order(desk.township, "督办"));
        orders.edit(desk.leader, id, 0, desk.order(desk.township, "改过"));
        assertThat(toldTo(desk.liaison)).as("a draft is nobody's business").isEmpty();
        desk.step(desk.leader, id, "issue", 1, Map.of());
        desk.step(desk.leader, id, "issue", 1, Map.of());
        desk.step(desk.liaison, id, "receive", 2, Map.of());
        desk.step(desk.leader, id, "remind", 3, Map.of("note", "请抓紧"));
        desk.step(desk.liaison, id, "answer", 4, Map.of("measures", "已办"));
        desk.step(desk.leader, id, "return", 5, Map.of("note", "不行", "dueAt", "2020-02-21T12:00"));
        desk.step(desk.liaison, id, "answer", 6, Map.of("measures", "办好了"));
        desk.step(desk.leader, id, "accept", 7, Map.of()).andExpect(status().is3xxRedirection());

        assertThat(toldTo(desk.liaison))
                .containsExactly("ORDER_ISSUED", "ORDER_REMINDED", "ORDER_RETURNED", "ORDER_ACCEPTED");
        assertThat(toldTo(desk.leader)).containsExactly("ORDER_ANSWERED", "ORDER_ANSWERED");
        assertThat(toldTo(deputy)).containsExactly("ORDER_ANSWERED", "ORDER_ANSWERED");
        for (Actor other : List.of(
                desk.inspector,
                fixtures.liaison(fixtures.township(desk.team)),
                fixtures.leader(fixtures.team()),
                fixtures.of(Role.MUNICIPAL))) {
            assertThat(toldTo(other)).as(other.role().name()).isEmpty();
        }
    }

    @Test
    void whoGetsACopyIsToldOfTheIssuingAndOfEachReminderAsLongAsHeIsThere() throws Exception {
        UUID neighbour = fixtures.township(desk.team);
        Actor reader = fixtures.liaison(neighbour);
        Actor moved = fixtures.liaison(neighbour);
        UUID id = Desk.led(desk.send(desk.leader, "/orders", desk.form(Map.of("copyTo", neighbour.toString()))));
        assertThat(toldTo(reader)).isEmpty();
        orders.issue(desk.leader, id, 0);
        desk.look(moved, "/notices").andExpect(content().string(containsString("抄送你镇街")));
        jdbc.sql("update account set township_id = ? where id = ?")
                .params(fixtures.township(desk.team), moved.id())
                .update();
        desk.step(desk.leader, id, "remind", 1, Map.of("note", "请抓紧"));

        assertThat(toldTo(reader)).containsExactly("ORDER_COPIED", "ORDER_COPY_REMINDED");
        assertThat(toldTo(moved)).as("gone before the reminder").containsExactly("ORDER_COPIED");
        desk.look(moved, "/notices").andExpect(content().string(not(containsString("抄送你镇街"))));
        desk.look(moved, "/notices/" + noticeOf(moved)).andExpect(status().isNotFound());
        desk.look(reader, "/notices").andExpect(content().string(containsString("抄送你镇街，主送测试镇")));
    }

    @Test
    void aNoticeNamesThePaperAndLeadsToIt() throws Exception {
        UUID id = Desk.draft(orders, desk.leader, desk.order(desk.township, "标题不外传"));
        orders.issue(desk.leader, id, 0);
        String number = Desk.body(desk.look(desk.liaison, "/orders/" + id))
                .replaceAll("(?s).*<span lang=\"zh-CN\">(督[^<]*号)</span>.*", "$1");

        desk.look(desk.liaison, "/notices")
                .andExpect(content().string(containsString("测试镇")))
                .andExpect(content().string(containsString("收到" + number + "，时限2020-02-20 09:00")));
        desk.lookInEnglish(desk.liaison, "/notices")
                .andExpect(content().string(containsString(number + " has arrived, due 2020-02-20 09:00")));
        desk.look(desk.liaison, "/notices/" + noticeOf(desk.liaison)).andExpect(redirectedUrl("/orders/" + id));
        assertThat(jdbc.sql("select count(*) from notice where object_id = ? and arguments::text like '%标题%'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPaperToTheCountyIsToldToTheOtherLeadersAsFarAsItIsAnswered() throws Exception {
        Actor deputy = fixtures.leader(desk.team);
        UUID id = Desk.draft(orders, desk.leader, desk.order(null, "致县市区"));
        orders.issue(desk.leader, id, 0);
        orders.take(desk.leader, id, 1, (order, now) -> order.receive(desk.leader, now));
        desk.step(desk.leader, id, "answer", 2, Map.of("measures", "市政府复函"));

        assertThat(toldTo(deputy)).containsExactly("ORDER_ANSWERED");
        assertThat(toldTo(desk.leader)).isEmpty();
        assertThat(toldTo(desk.liaison)).isEmpty();
    }

    @Test
    void aTalkIsToldToNobody() {
        UUID id = Desk.draft(orders, desk.leader, desk.order(desk.township, "督办"));
        orders.issue(desk.leader, id, 0);
        clock.advance(Duration.ofDays(2));
        Talk talk = new Talk(ReportingDay.of(2020, 2, 20), "镇长", "整改");
        orders.take(desk.leader, id, 1, (order, now) -> order.talk(desk.leader, now, talk));

        assertThat(toldTo(desk.liaison)).containsExactly("ORDER_ISSUED");
    }

    private List<String> toldTo(Actor reader) {
        return jdbc.sql("select kind from notice where recipient_id = ? order by id")
                .param(reader.id())
                .query(String.class)
                .list();
    }

    private UUID noticeOf(Actor reader) {
        return jdbc.sql("select id from notice where recipient_id = ?")
                .param(reader.id())
                .query(UUID.class)
                .single();
    }
}
