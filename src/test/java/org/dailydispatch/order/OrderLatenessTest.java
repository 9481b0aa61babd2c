package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Which reminders and which passed deadlines bring an addressee nearer to a talk (约谈). */
@DatabaseTest
class OrderLatenessTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Orders orders;

    @Autowired
    OrderReader reader;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    ReportingClock reportingClock;

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
    void remindersBeforeTheDeadlineAndFurtherOnesOnADayDoNotCount() throws Exception {
        UUID id = issued();
        int version = 1;
        for (int each = 0; each < 3; each++) {
            remind(id, version++);
            clock.advance(Duration.ofMinutes(2));
        }
        assertSeen(id, Escalation.Level.AHEAD, 0);
        clock.set(Desk.TOMORROW.plusSeconds(1));
        assertSeen(id, Escalation.Level.REMINDER_DUE, 0);
        for (int each = 0; each < 3; each++) {
            remind(id, version++);
            clock.advance(Duration.ofMinutes(2));
        }
        assertSeen(id, Escalation.Level.REMINDED, 1);
        clock.advance(Duration.ofDays(1));
        remind(id, version++);
        assertSeen(id, Escalation.Level.REMINDED, 2);
        clock.advance(Duration.ofDays(1));
        remind(id, version);
        assertSeen(id, Escalation.Level.TALK_PROPOSED, 3);
    }

    @Test
    void aDayOfRemindersIsTheOneOfTheProgramsZone() throws Exception {
        UUID id = issued();
        clock.set(TestClock.START.plus(Duration.ofDays(2)).plus(Duration.ofHours(6)));
        remind(id, 1);
        // 23:00 in Shanghai, and then 01:00: one day at Greenwich.
        clock.advance(Duration.ofHours(8));
        remind(id, 2);
        assertSeen(id, Escalation.Level.REMINDED, 1);
        clock.advance(Duration.ofHours(2));
        remind(id, 3);
        assertSeen(id, Escalation.Level.REMINDED, 2);
    }

    @Test
    void deadlinesThatWereAnsweredLateCountAndThoseInTimeDoNot() throws Exception {
        UUID id = issued();
        // Answered a day late, then in time.
        int version = answeredAndReturned(id, 1, Duration.ofDays(2), true);
        version = answeredAndReturned(id, version, Duration.ofHours(1), false);
        clock.advance(Duration.ofDays(2));
        assertSeen(id, Escalation.Level.REMINDER_DUE, 0);
        version = answeredAndReturned(id, version, Duration.ZERO, false);
        clock.advance(Duration.ofDays(2));
        assertSeen(id, Escalation.Level.TALK_PROPOSED, 0);
        desk.look(desk.leader, "/orders/" + id).andExpect(content().string(containsString("建议约谈")));
        desk.look(desk.liaison, "/orders/" + id).andExpect(content().string(not(containsString("约谈"))));
        UUID other = Desk.draft(orders, desk.leader, desk.order(null, "别的主送"));
        assertThat(version).isPositive();
        assertSeen(other, Escalation.Level.NONE, 0);
    }

    @Test
    void anIssuedPaperKeepsItsDeadlineWhenTheAnswerIsReturned() throws Exception {
        UUID id = issued();
        String before = Desk.body(desk.look(desk.liaison, "/orders/" + id + "/print"));
        assertThat(before).contains("请于2020年2月20日9时前办结");
        answeredAndReturned(id, 1, Duration.ofHours(1), true);
        desk.look(desk.liaison, "/orders/" + id).andExpect(content().string(containsString("2020-02-20 10:00")));
        assertThat(sheet(Desk.body(desk.look(desk.liaison, "/orders/" + id + "/print"))))
                .isEqualTo(sheet(before));
    }

    private static String sheet(String page) {
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }

    private int answeredAndReturned(UUID id, int version, Duration after, boolean first) throws Exception {
        int next = version;
        clock.advance(after);
        if (first) {
            desk.step(desk.liaison, id, "receive", next++, Map.of()).andExpect(status().is3xxRedirection());
        }
        desk.step(desk.liaison, id, "answer", next++, Map.of("measures", "办了")).andExpect(status().is3xxRedirection());
        String due = OrderForm.written(reportingClock.now().plus(Duration.ofDays(1)), reportingClock);
        desk.step(desk.leader, id, "return", next++, Map.of("note", "再办", "dueAt", due))
                .andExpect(status().is3xxRedirection());
        return next;
    }

    private UUID issued() {
        UUID id = Desk.draft(orders, desk.leader, desk.order(desk.township, "督办"));
        orders.issue(desk.leader, id, 0);
        return id;
    }

    private void remind(UUID id, int version) throws Exception {
        desk.step(desk.leader, id, "remind", version, Map.of("note", "请抓紧" + version))
                .andExpect(status().is3xxRedirection());
    }

    private void assertSeen(UUID id, Escalation.Level level, int reminders) {
        Escalation seen = reader.order(desk.leader, id).escalation();
        assertThat(seen.level()).isEqualTo(level);
        assertThat(seen.reminders()).isEqualTo(reminders);
    }
}
