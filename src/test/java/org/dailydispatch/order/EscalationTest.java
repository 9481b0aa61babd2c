package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.dailydispatch.day.ReportingClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the leader sees coming, from deadline, reminders and how often the addressee is late. */
class EscalationTest {

    /** 10:00 on 19 February in Shanghai. */
    private static final Instant NOW = Instant.parse("2020-02-19T02:00:00Z");

    private static final ReportingClock CLOCK = new ReportingClock(Clock.systemUTC(), ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # due,                 since, last reminder,        last talk,            late, level,         days, next
            2020-02-19T02:00:00Z,  0,     -,                    -,                    0,    AHEAD,         0,    2020-02-19T02:00:00Z
            2020-02-20T10:00:00Z,  3,     2020-02-18T02:00:00Z, -,                    2,    AHEAD,         0,    2020-02-20T10:00:00Z
            2020-02-19T01:59:59Z,  0,     -,                    -,                    1,    REMINDER_DUE,  0,    -
            2020-02-18T10:00:00Z,  0,     -,                    -,                    1,    REMINDER_DUE,  1,    -
            2020-02-18T10:00:00Z,  1,     2020-02-18T15:59:00Z, -,                    1,    REMINDER_DUE,  1,    -
            2020-02-18T10:00:00Z,  1,     2020-02-18T16:00:00Z, -,                    1,    REMINDED,      1,    2020-02-19T16:00:00Z
            2020-02-16T10:00:00Z,  2,     2020-02-19T01:00:00Z, -,                    2,    REMINDED,      3,    2020-02-19T16:00:00Z
            2020-02-16T10:00:00Z,  3,     2020-02-19T01:00:00Z, -,                    1,    TALK_PROPOSED, 3,    -
            2020-02-18T10:00:00Z,  0,     -,                    -,                    3,    TALK_PROPOSED, 1,    -
            2020-02-16T10:00:00Z,  0,     2020-02-18T01:00:00Z, 2020-02-18T16:00:00Z, 0,    TALKED,        3,    2020-02-19T16:00:00Z
            2020-02-16T10:00:00Z,  0,     2020-02-18T01:00:00Z, 2020-02-18T15:59:00Z, 0,    REMINDER_DUE,  3,    -
            2020-02-19T01:00:00Z,  0,     -,                    2020-02-19T00:30:00Z, 1,    REMINDER_DUE,  0,    -
            2020-02-16T10:00:00Z,  3,     2020-02-19T01:00:00Z, 2020-02-10T01:00:00Z, 0,    TALK_PROPOSED, 3,    -
            2020-02-20T10:00:00Z,  0,     -,                    2020-02-19T01:00:00Z, 0,    AHEAD,         0,    2020-02-20T10:00:00Z
            """)
    void theNextStepFollows(
            Instant due,
            int sinceTalk,
            @Nullable Instant reminded,
            @Nullable Instant talked,
            int late,
            Escalation.Level level,
            int days,
            @Nullable Instant next) {
        Escalation.Chase chase = new Escalation.Chase(sinceTalk + 3, sinceTalk, reminded, talked, late);
        Escalation seen = Escalation.of(OrderState.RECEIVED, due, chase, NOW, CLOCK);
        assertThat(seen.level()).isEqualTo(level);
        assertThat(seen.overdue()).isEqualTo(level != Escalation.Level.AHEAD);
        assertThat(seen.overdueDays()).isEqualTo(days);
        assertThat(seen.reminders()).isEqualTo(sinceTalk + 3);
        assertThat(seen.nextAt()).isEqualTo(next);
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void onlyTheAddresseesTurnCanBeOverdue(OrderState state) {
        Instant past = NOW.minusSeconds(1);
        boolean owes = state == OrderState.ISSUED || state == OrderState.RECEIVED || state == OrderState.RETURNED;
        Escalation.Chase chase = new Escalation.Chase(3, 3, past, null, 3);
        assertThat(Escalation.of(state, past, chase, NOW, CLOCK).overdue()).isEqualTo(owes);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "5, 0"})
    void remindersSinceTheLastTalkAreCountedDown(int sinceTalk, int left) {
        Escalation.Chase chase = new Escalation.Chase(7, sinceTalk, null, null, 0);
        assertThat(Escalation.of(OrderState.ISSUED, NOW, chase, NOW, CLOCK).getRemindersLeft())
                .isEqualTo(left);
    }
}
