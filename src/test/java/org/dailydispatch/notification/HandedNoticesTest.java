package org.dailydispatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a stopped person leaves unread, two deadlines of one problem and day among it. */
class HandedNoticesTest extends ATownship {

    private static final Instant MORNING = TestClock.START.minus(Duration.ofHours(1));
    private static final Instant EVENING = TestClock.START.plus(Duration.ofHours(8));

    @Autowired
    NoticeRepository repository;

    @Test
    void bothDeadlinesComeToTheLeaderOnceEach() {
        overdue(Audience.liaisons(township));
        repository.handOver(liaison, TestClock.START);
        repository.handOver(liaison, TestClock.START);
        assertThat(deadlinesToldTo(leader)).containsExactlyInAnyOrder(MORNING, EVENING);
    }

    @Test
    void bothDeadlinesComeToWhoeverLeadsNext() {
        overdue(Audience.leaders(team.team()));
        jdbc.sql("update account set active = false where id = ?")
                .param(leader.id())
                .update();
        Actor next = fixtures.leader(team);
        repository.takeOver(team.team(), next.id(), TestClock.START);
        repository.takeOver(team.team(), next.id(), TestClock.START);
        assertThat(deadlinesToldTo(next)).containsExactlyInAnyOrder(MORNING, EVENING);
    }

    private void overdue(Audience audience) {
        for (Instant due : List.of(MORNING, EVENING)) {
            repository.insert(
                    Ids.next(),
                    new NewNotice(NoticeKind.PROBLEM_OVERDUE, problem, team.team(), DAY, due, false, null, List.of()),
                    audience,
                    TestClock.START);
        }
    }

    private List<Instant> deadlinesToldTo(Actor reader) {
        return jdbc
                .sql("select due_at from notice where recipient_id = ?")
                .param(reader.id())
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }
}
