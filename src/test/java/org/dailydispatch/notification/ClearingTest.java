package org.dailydispatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.problem.ProblemStepped;
import org.dailydispatch.problem.StepKind;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What was read long ago goes; what is unread, or still to be sent, stays. */
class ClearingTest extends ATownship {

    private static final Duration DAY_AND_A_HALF = Duration.ofHours(36);

    @Autowired
    Clearing clearing;

    private UUID told(boolean read) {
        happens(new ProblemStepped(problem, StepKind.ASSIGNED, team.team(), township, leader.id()));
        UUID id = toldTo(liaison).get(0).id();
        if (read) {
            notices.open(liaison, id);
        }
        return id;
    }

    private void delivery(UUID notice, String state, @Nullable String reason) {
        jdbc.sql("""
                        insert into notice_delivery (channel, recipient_id, notice_id, made_at, next_at, state, settled_at, reason)
                        values ('MAIL', ?, ?, '2020-02-19T01:00:00Z', '2020-02-19T01:00:00Z', ?, ?, ?)""")
                .param(liaison.id())
                .param(notice)
                .param(state)
                .param(state.equals("PENDING") ? null : Timestamp.from(TestClock.START))
                .param(reason)
                .update();
    }

    private List<String> messages() {
        return jdbc.sql("select state from notice_delivery where recipient_id = ? order by state")
                .param(liaison.id())
                .query(String.class)
                .list();
    }

    private List<UUID> left() {
        return toldTo(liaison).stream().map(Notice::id).toList();
    }

    @Test
    void whatWasReadGoesAfterItsTimeAndWhatIsUnreadStays() {
        UUID read = told(true);
        UUID unread = told(false);
        clock.advance(Duration.ofDays(179));
        clearing.clear();
        assertThat(left()).containsExactly(unread, read);
        UUID young = told(true);
        clock.advance(DAY_AND_A_HALF);

        clearing.clear();
        assertThat(left()).containsExactly(young, unread);
        assertThat(clearing.clear()).as("a second replica").isZero();
    }

    @Test
    void whatWasGivenUpStaysLongerWithTheNoticeThatItTells() {
        UUID sent = told(true);
        UUID dead = told(true);
        UUID pending = told(true);
        delivery(sent, "SENT", null);
        delivery(dead, "DEAD", "NO_ADDRESS");
        delivery(pending, "PENDING", null);
        clock.advance(Duration.ofDays(181));

        clearing.clear();
        assertThat(left()).containsExactly(pending, dead);
        assertThat(messages()).containsExactly("DEAD", "PENDING");
        clock.advance(Duration.ofDays(185));
        clearing.clear();
        assertThat(left()).containsExactly(pending);
        assertThat(messages()).containsExactly("PENDING");
        jdbc.sql("delete from notice_delivery where notice_id = ?")
                .param(pending)
                .update();
    }

    @Test
    void moreThanOneStatementTakesAreAllCleared() {
        jdbc.sql("""
                        insert into notice (occasion_id, recipient_id, for_role, kind, object_id, team_id, day, at, read_at)
                        select uuidv7(), ?, 'LIAISON', 'PROBLEM_ASSIGNED', ?, ?, '2020-02-19', '2019-01-01', '2019-01-01'
                        from generate_series(1, ?)""")
                .params(liaison.id(), problem, team.team(), Clearing.AT_A_TIME + 1)
                .update();

        assertThat(clearing.clear()).isGreaterThan(Clearing.AT_A_TIME);
        assertThat(left()).isEmpty();
    }

    @Test
    void aShorterTimeThanJobsLookBackIsRefused() {
        assertThatThrownBy(() -> new Keeping(Duration.ofDays(29), Duration.ofDays(365)))
                .isInstanceOf(ShortKeepingException.class)
                .hasMessageContaining("notices.keep.read must be at least 30d");
        assertThatThrownBy(() -> new Keeping(Duration.ofDays(30), Duration.ofDays(1)))
                .hasMessageContaining("notices.keep.dead must be at least 30d");
    }

    @Test
    void theSentenceStandsInPlaceOfTheStackTrace() {
        FailureAnalysis analysis =
                new ShortKeepingFailureAnalyzer().analyze(new ShortKeepingException("It is too short."));
        assertThat(Objects.requireNonNull(analysis).getDescription()).isEqualTo("It is too short.");
    }
}
