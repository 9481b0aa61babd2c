package org.dailydispatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dailydispatch.access.Actor;
import org.dailydispatch.problem.ProblemStepped;
import org.dailydispatch.problem.StepKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

/** Sent once, tried again, given up with a reason, and never covert. */
class OutboxTest extends ASendingProgram {

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT2H", "7, PT2H"})
    void theWaitsGrow(int tries, Duration wait) {
        assertThat(Outbox.waitAfter(tries)).isEqualTo(wait);
    }

    @Test
    void afterEightTriesItIsGivenUpWithItsReason() {
        wants(liaison, null, true, null);
        tell();
        hook.answerWith(503, "busy");
        for (int tries = 1; tries <= Outbox.TRIES; tries++) {
            assertThat(courier().send()).as("try " + tries).isEqualTo(1);
            assertThat(courier().send()).as("at once after try " + tries).isZero();
            clock.advance(Outbox.waitAfter(tries));
        }

        assertThat(deliveries()).containsExactly(new Row("WEBHOOK", "DEAD", 8, "STATUS", "503"));
        clock.advance(Duration.ofDays(30));
        assertThat(courier().send()).isZero();
        assertThat(hook.postings()).hasSize(8);
    }

    @Test
    void severalReplicasAtOnceSendEachMessageOnce() throws Exception {
        wants(liaison, null, true, null);
        int messages = 60;
        for (int count = 0; count < messages; count++) {
            tell();
        }
        int replicas = 4;
        ExecutorService threads = Executors.newFixedThreadPool(replicas);
        CyclicBarrier together = new CyclicBarrier(replicas);
        List<Future<Integer>> sent = new ArrayList<>();
        for (int replica = 0; replica < replicas; replica++) {
            sent.add(threads.submit(() -> {
                Courier courier = courier();
                together.await(10, TimeUnit.SECONDS);
                return courier.send();
            }));
        }
        int tried = 0;
        for (Future<Integer> each : sent) {
            tried += each.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertThat(tried).isEqualTo(messages);
        assertThat(hook.postings().stream()
                        .map(posting -> posting.headers().get("X-Daily-Dispatch-Delivery"))
                        .toList())
                .hasSize(messages)
                .doesNotHaveDuplicates();
        assertThat(deliveries()).hasSize(messages).allMatch(row -> row.state().equals("SENT"));
    }

    @Test
    void whatASenderTookAndNeverFinishedComesUpAgain() {
        wants(liaison, null, true, null);
        tell();
        Optional<Outbox.Claimed> taken = outbox.claim(ChannelKind.WEBHOOK, reportingClock.now());
        assertThat(taken).isPresent();
        assertThat(courier().send()).isZero();

        clock.advance(Outbox.CLAIM);
        assertThat(courier().send()).isEqualTo(1);
        // The first sender comes back late: what it says about its own try changes nothing any more.
        outbox.failed(taken.orElseThrow(), new Undelivered(Undelivered.Reason.STATUS, "500"), reportingClock.now());
        assertThat(deliveries()).containsExactly(new Row("WEBHOOK", "SENT", 2, null, ""));
    }

    @Test
    void aMessageThatCannotBeWrittenDoesNotHoldUpTheOthers() {
        wants(liaison, null, true, null);
        tell();
        jdbc.sql("update notice set arguments = '{\"no\": \"list\"}' where recipient_id = ?")
                .param(liaison.id())
                .update();
        tell();

        assertThat(courier().send()).isEqualTo(2);
        assertThat(deliveries()).extracting(Row::state).containsExactly("PENDING", "SENT");
    }

    @Test
    void covertMatterNeverLeavesTheTeam() {
        wants(leader, "leader@example.org", true, null);
        NewNotice covert = new NewNotice(
                NoticeKind.COVERT_WAITING,
                UUID.randomUUID(),
                team.team(),
                DAY,
                true,
                null,
                List.of(NewNotice.same("F-0219-ABCDEF")));
        transactions.executeWithoutResult(status -> desk.tell(covert, Audience.leaders(team.team())));
        // Also where the program forgot that it is covert.
        UUID occasion = jdbc.sql("select occasion_id from notice where recipient_id = ?")
                .param(leader.id())
                .query(UUID.class)
                .single();
        outbox.put(occasion, reportingClock.now());

        assertThat(toldTo(leader)).hasSize(1);
        assertThat(deliveries()).isEmpty();
        UUID notice = toldTo(leader).get(0).id();
        for (boolean claimed : List.of(false, true)) {
            assertThatThrownBy(() ->
                            jdbc.sql("""
                                    insert into notice_delivery (channel, recipient_id, notice_id, covert, made_at, next_at)
                                    values ('MAIL', ?, ?, ?, now(), now())""").params(leader.id(), notice, claimed).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        wants(leader, "leader@example.org", true, "08:00");
        assertThat(new Digests(jdbc, channels, reportingClock).gather()).isZero();
    }

    @Test
    void whoWantsNothingCausesNothing() {
        tell();

        assertThat(deliveries()).isEmpty();
    }

    @Test
    void aProgramWithoutChannelsWritesNoMessages() {
        wants(liaison, "name@example.org", true, null);
        new Outbox(jdbc, ChannelCheckTest.channels(""))
                .put(jdbc.sql("select gen_random_uuid()").query(UUID.class).single(), reportingClock.now());
        happens(new ProblemStepped(problem, StepKind.ASSIGNED, team.team(), township, leader.id()));

        assertThat(toldTo(liaison)).hasSize(1);
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void aDigestTellsOnceWhatIsUnreadAndStaysQuietOtherwise() throws Exception {
        Digests digests = new Digests(jdbc, channels, reportingClock);
        Actor quiet = fixtures.liaison(fixtures.township(team));
        wants(liaison, "name@example.org", false, "09:30");
        wants(quiet, "quiet@example.org", false, "09:30");
        tell();
        desk.open(liaison, toldTo(liaison).get(0).id());
        String second = tell();
        String third = tell();
        assertThat(deliveries()).isEmpty();
        assertThat(digests.gather()).as("before its time").isZero();

        clock.advance(Duration.ofMinutes(30));
        assertThat(digests.gather()).isEqualTo(1);
        assertThat(digests.gather()).as("a second time").isZero();
        courier().send();

        assertThat(mail.mails()).hasSize(1);
        MimeMessage digest = MailTest.read(mail.mails().get(0));
        assertThat(digest.getSubject()).isEqualTo("【日调度】2条未读提醒");
        String text = String.valueOf(digest.getContent());
        assertThat(text.indexOf(third)).isNotNegative().isLessThan(text.indexOf(second));
        clock.advance(Duration.ofDays(1));
        assertThat(digests.gather()).as("the next day, nothing new").isZero();
        String fourth = tell();
        assertThat(digests.gather()).isEqualTo(1);
        courier().send();
        assertThat(String.valueOf(MailTest.read(mail.mails().get(1)).getContent()))
                .contains(fourth)
                .doesNotContain(third);
        assertThat(hook.postings()).isEmpty();
    }

    @Test
    void twoReplicasGatherOneDigest() throws Exception {
        wants(liaison, "name@example.org", false, "09:00");
        tell();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<?>> both = new ArrayList<>();
        for (int replica = 0; replica < 2; replica++) {
            both.add(threads.submit(() -> {
                together.await(10, TimeUnit.SECONDS);
                transactions.executeWithoutResult(status -> new Digests(jdbc, channels, reportingClock).gather());
                return null;
            }));
        }
        for (Future<?> each : both) {
            each.get(30, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertThat(deliveries()).hasSize(1);
    }
}
