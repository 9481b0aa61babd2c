package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What of the orders waits for the leader, and that his dashboard says so among the things to do now. */
@DatabaseTest
class WaitingOrdersTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Orders orders;

    @Autowired
    private WaitingOrders waiting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Desk desk;

    @BeforeEach
    void aDesk() {
        clock.reset();
        desk = new Desk(fixtures, mvc);
    }

    /** Issued, and since then in this state, with its deadline so long ago. */
    private UUID issued(String title, String state, Duration ago) throws Exception {
        UUID id = Desk.draft(orders, desk.leader, desk.order(desk.township, title));
        desk.step(desk.leader, id, "issue", 0, Map.of());
        jdbc.sql("update supervision_order set state = :state, due_at = :due where id = :id")
                .param("state", state)
                .param("due", Timestamp.from(TestClock.START.minus(ago)))
                .param("id", id)
                .update();
        return id;
    }

    private List<WaitingOrder> waiting() {
        return waiting.of(desk.leader);
    }

    @Test
    void answeredAndOverdueOnesWaitAndNoOthers() throws Exception {
        Desk.draft(orders, desk.leader, desk.order(desk.township, "草拟的"));
        issued("未到期的", "RECEIVED", Duration.ofDays(-1));
        issued("已办结的", "ACCEPTED", Duration.ofDays(2));
        UUID answered = issued("已答复的", "ANSWERED", Duration.ofDays(-1));
        UUID overdue = issued("逾期的", "RECEIVED", Duration.ofDays(2));
        assertThat(waiting()).extracting(WaitingOrder::id).containsExactly(answered, overdue);
        assertThat(waiting())
                .extracting(WaitingOrder::kind)
                .containsExactly(WaitingOrder.Kind.ANSWERED, WaitingOrder.Kind.OVERDUE);
        assertThat(waiting()).extracting(WaitingOrder::overdueDays).containsExactly(0, 2);
        assertThat(waiting.of(new Desk(fixtures, mvc).leader)).isEmpty();
    }

    @Test
    void afterThreeRemindersATalkIsProposedAndComesFirst() throws Exception {
        issued("已答复的", "ANSWERED", Duration.ofDays(-1));
        UUID late = issued("屡催不办的", "RECEIVED", Duration.ofDays(5));
        jdbc.sql("update supervision_order_round set due_at = :due where order_id = :id")
                .param("due", Timestamp.from(TestClock.START.minus(Duration.ofDays(5))))
                .param("id", late)
                .update();
        for (int days = 4; days > 1; days--) {
            jdbc.sql("insert into supervision_order_step (id, order_id, at, actor_id, actor_name, step, note)"
                            + " values (:step, :id, :at, :leader, '组长', 'REMINDED', '')")
                    .param("step", Ids.next())
                    .param("id", late)
                    .param("at", Timestamp.from(TestClock.START.minus(Duration.ofDays(days))))
                    .param("leader", desk.leader.id())
                    .update();
        }
        assertThat(waiting())
                .extracting(WaitingOrder::kind)
                .containsExactly(WaitingOrder.Kind.TALK, WaitingOrder.Kind.ANSWERED);
    }

    @Test
    void theDashboardOfTodayNamesThemToTheLeaderOnly() throws Exception {
        UUID answered = issued("已答复的督办单", "ANSWERED", Duration.ofDays(-1));
        UUID late = issued("逾期的督办单", "RECEIVED", Duration.ofDays(3));
        assertThat(Desk.body(desk.look(desk.leader, "/dashboard")))
                .contains("/orders/" + answered, "已答复，待审核", "/orders/" + late, "逾期3天");
        assertThat(Desk.body(desk.look(desk.leader, "/dashboard?day=2020-02-18")))
                .doesNotContain("/orders/" + late);
        assertThat(Desk.body(desk.look(fixtures.of(Role.MUNICIPAL), "/dashboard?team=" + desk.team.team())))
                .doesNotContain("/orders/" + late);
    }
}
