package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
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

/** The steps of an order from the draft to the accepted answer, as the browser takes them. */
@DatabaseTest
@RecordApplicationEvents
class OrderLifeTest {

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

    @Autowired
    ApplicationEvents events;

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
    void anOrderIsIssuedReceivedAnsweredReturnedAnsweredAndAccepted() throws Exception {
        UUID id = draft();
        desk.step(desk.leader, id, "issue", 0, Map.of()).andExpect(redirectedUrl("/orders/" + id));
        desk.step(desk.liaison, id, "receive", 1, Map.of()).andExpect(redirectedUrl("/orders/" + id));
        answer(id, 2, "增派两人😀").andExpect(redirectedUrl("/orders/" + id));
        desk.step(desk.leader, id, "return", 3, Map.of("note", "夜间仍无人", "dueAt", "2020-02-21T12:00"))
                .andExpect(redirectedUrl("/orders/" + id));
        assertThat(state(id)).isEqualTo("RETURNED 1");
        answer(id, 4, "夜间带班已到岗").andExpect(redirectedUrl("/orders/" + id));
        desk.step(desk.leader, id, "accept", 5, Map.of("note", "")).andExpect(redirectedUrl("/orders/" + id));
        assertThat(state(id)).isEqualTo("ACCEPTED 1");
        desk.look(desk.liaison, "/orders/" + id)
                .andExpect(content()
                        .string(allOf(
                                containsString("增派两人😀"),
                                containsString("夜间仍无人"),
                                containsString("夜间带班已到岗"),
                                containsString("时限 2020-02-21 12:00"),
                                containsString("已办结"))));
        assertThat(events.stream(OrderStepped.class)
                        .filter(event -> event.orderId().equals(id)))
                .extracting(OrderStepped::step)
                .containsExactly("ISSUED", "RECEIVED", "ANSWERED", "RETURNED", "ANSWERED", "ACCEPTED");
        assertThat(events.stream(OrderStepped.class)
                        .filter(event -> event.orderId().equals(id)))
                .allSatisfy(event -> {
                    assertThat(event.teamId()).isEqualTo(desk.team.team());
                    assertThat(event.townshipId()).isEqualTo(desk.township);
                });
        assertThat(jdbc.sql("select count(*) from audit_event where object_id = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void whatIsPutToTheCountyTheLeaderReceivesAndAnswersForIt() throws Exception {
        UUID id = Desk.draft(orders, desk.leader, desk.order(null, "致县市区"));
        desk.step(desk.leader, id, "issue", 0, Map.of());
        desk.look(desk.leader, "/orders/" + id).andExpect(content().string(containsString("由组长代为登记")));
        desk.look(desk.liaison, "/orders/" + id).andExpect(status().isNotFound());
        desk.step(desk.leader, id, "receive", 1, Map.of()).andExpect(status().is3xxRedirection());
        desk.step(desk.leader, id, "answer", 2, Map.of("measures", "市政府复函")).andExpect(status().is3xxRedirection());
        assertThat(state(id)).startsWith("ANSWERED");
    }

    @Test
    void numbersRunWithoutGapInEachTeamKindAndYear() throws Exception {
        List<UUID> drafts = IntStream.range(0, 8)
                .mapToObj(each -> Desk.draft(orders, desk.leader, desk.order(desk.township, "第" + each)))
                .toList();
        List<Actor> leaders = List.of(desk.leader, fixtures.leader(desk.team));
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (UUID draft : drafts) {
                // Both leaders issue each draft at once: one is refused, and takes no number with him.
                leaders.forEach(leader -> tries.add(people.submit(() -> issued(leader, draft))));
            }
            int done = 0;
            for (Future<Boolean> one : tries) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(drafts.size());
        } finally {
            people.shutdownNow();
        }
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        clock.set(TestClock.START.plus(Duration.ofDays(366)));
        Content later = desk.order(desk.township, "明年");
        UUID next = Desk.draft(
                orders,
                desk.leader,
                new Content(
                        later.kind(),
                        later.townshipId(),
                        later.title(),
                        later.basis(),
                        "",
                        later.demand(),
                        "",
                        TestClock.START.plus(Duration.ofDays(400)),
                        later.problems(),
                        Set.of()));
        orders.issue(desk.leader, next, 0);
        assertThat(jdbc.sql("select year || ' ' || number from supervision_order where id = ?")
                        .param(next)
                        .query(String.class)
                        .single())
                .isEqualTo("2021 1");
    }

    private boolean issued(Actor leader, UUID draft) {
        try {
            orders.issue(leader, draft, 0);
            return true;
        } catch (StaleVersionException overtaken) {
            return false;
        }
    }

    private List<Integer> numbers() {
        return jdbc.sql("select number from supervision_order where team_id = ? and year = 2020 order by number")
                .param(desk.team.team())
                .query(Integer.class)
                .list();
    }

    @Test
    void whoComesSecondSeesWhatTheFirstDidAndKeepsHisText() throws Exception {
        UUID id = received();
        Actor colleague = fixtures.liaison(desk.township);
        answer(id, 2, "第一个答复").andExpect(status().is3xxRedirection());
        desk.step(colleague, id, "answer", 2, Map.of("measures", "第二个人写了很久的话", "seen", "3"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("已有人办理"),
                                containsString("第一个答复"),
                                containsString("第二个人写了很久的话"),
                                containsString("这一步现在不能再办"))));
        assertThat(state(id)).isEqualTo("ANSWERED 0");
        // The first one's request sent again is the same step.
        answer(id, 2, "第一个答复").andExpect(redirectedUrl("/orders/" + id));
    }

    @Test
    void twoRemindersAtOnceAreOneAndAConflictThatKeepsTheText() throws Exception {
        UUID id = received();
        Actor deputy = fixtures.leader(desk.team);
        desk.step(desk.leader, id, "remind", 2, Map.of("note", "请抓紧")).andExpect(status().is3xxRedirection());
        desk.step(deputy, id, "remind", 2, Map.of("note", "副组长的话", "seen", "3"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("请抓紧"), containsString(">副组长的话</textarea>"))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            return, '',    2020-02-21T12:00, 请填写
            return, 不行,   2020-02-19T08:59, 时限应在今后一年之内
            return, 不行,   '',               请填写
            return, 不行,   明天,              请填写日期和时间
            remind, '',    '',               请填写
            """)
    void aStepThatLacksSomethingIsRefusedAndKept(String step, String note, String due, String message)
            throws Exception {
        UUID id = received();
        int version = 2;
        if (step.equals("return")) {
            answer(id, version++, "已办").andExpect(status().is3xxRedirection());
        }
        desk.step(desk.leader, id, step, version, Map.of("note", note, "dueAt", due))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(allOf(containsString(message), containsString(">" + note + "</textarea>"))));
        assertThat(state(id)).endsWith(" 0").doesNotStartWith("RETURNED");
    }

    @Test
    void anAnswerSaysWhatWasDoneAndIsNotTooLong() throws Exception {
        UUID id = received();
        answer(id, 2, " ").andExpect(status().isUnprocessableContent());
        answer(id, 2, "长".repeat(2001))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("最多2,000个字")));
        answer(id, 2, "长".repeat(2000)).andExpect(status().is3xxRedirection());
    }

    @Test
    void theLeaderSeesReminderAndTalkComing() throws Exception {
        UUID id = received();
        desk.look(desk.leader, "/orders/" + id).andExpect(content().string(containsString("2020-02-20 09:00仍未答复，应催办")));
        int version = 2;
        for (int reminder = 1; reminder <= 3; reminder++) {
            clock.advance(Duration.ofDays(1).plusMinutes(1));
            desk.look(desk.leader, "/orders/" + id)
                    .andExpect(content().string(containsString("现在应第" + reminder + "次催办")));
            desk.step(desk.leader, id, "remind", version++, Map.of("note", "催办" + reminder))
                    .andExpect(status().is3xxRedirection());
        }
        for (String address : List.of("/orders/" + id, "/orders?overdue=true")) {
            desk.look(desk.leader, address).andExpect(content().string(containsString("建议约谈")));
            desk.look(desk.liaison, address)
                    .andExpect(content().string(allOf(containsString("逾期"), not(containsString("约谈")))));
        }
        desk.look(desk.liaison, "/orders/" + id).andExpect(content().string(containsString("催办3")));
    }

    @Test
    void threeOverduePapersOfOneAddresseeProposeATalkForEach() throws Exception {
        received();
        received();
        clock.advance(Duration.ofDays(2));
        desk.look(desk.leader, "/orders").andExpect(content().string(not(containsString("下一步：建议约谈"))));
        clock.reset();
        received();
        clock.advance(Duration.ofDays(2));
        String list = Desk.body(desk.look(desk.leader, "/orders"));
        assertThat(list.split("下一步：建议约谈", -1)).hasSize(4);
    }

    private UUID draft() throws Exception {
        return Desk.led(desk.send(desk.leader, "/orders", desk.form(Map.of())));
    }

    private UUID received() {
        UUID id = Desk.draft(orders, desk.leader, desk.order(desk.township, "督办"));
        orders.issue(desk.leader, id, 0);
        orders.take(desk.liaison, id, 1, (order, now) -> order.receive(desk.liaison, now));
        return id;
    }

    private ResultActions answer(UUID id, int version, String measures) throws Exception {
        return desk.step(desk.liaison, id, "answer", version, Map.of("measures", measures));
    }

    private String state(UUID id) {
        return jdbc.sql("select state || ' ' || returned_times from supervision_order where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
