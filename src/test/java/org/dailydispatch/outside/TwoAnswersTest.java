package org.dailydispatch.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dailydispatch.outside.Visits.Answer;
import org.dailydispatch.problem.ProblemState;
import org.dailydispatch.problem.Sending;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people with links to one problem, or one of them and whoever withdraws his link, in the same instant. */
class TwoAnswersTest extends OneLink {

    private static final Instant FINISHED = TestClock.START;

    @Autowired
    Visits visits;

    @Autowired
    OutsideLinks links;

    @RepeatedTest(8)
    void oneOfTwoIsTaken() throws Exception {
        OutsideLink one = made();
        OutsideLink other = made();
        List<Boolean> taken = atOnce(() -> answered(one, "一"), () -> answered(other, "二"));
        assertThat(taken).containsExactlyInAnyOrder(true, false);
        assertThat(facts(problem, "state || ' ' || version")).isEqualTo("AWAITING_RECHECK 2");
        assertThat(reports()).isEqualTo(1);
    }

    @RepeatedTest(8)
    void whatIsWithdrawnFirstIsNotTaken() throws Exception {
        OutsideLink link = made();
        List<Boolean> done = atOnce(() -> answered(link, "一"), () -> {
            links.withdraw(liaison, problem, link.id());
            return true;
        });
        ProblemState expected = done.get(0) ? ProblemState.AWAITING_RECHECK : ProblemState.RECTIFYING;
        assertThat(facts(problem, "state")).isEqualTo(expected.name());
        assertThat(answered(link, "又一次")).isFalse();
        assertThat(reports()).isEqualTo(done.get(0) ? 1 : 0);
    }

    private OutsideLink made() {
        return links.make(
                        liaison,
                        problem,
                        new OutsideLinks.NewLink(org.dailydispatch.day.Ids.next(), "王五", "益海食品厂", 3, ""))
                .link();
    }

    private boolean answered(OutsideLink link, String measures) {
        try {
            visits.answer(link, new Answer(1, measures, FINISHED, List.of()), new Sending(null, null));
            return true;
        } catch (StaleVersionException overtaken) {
            return false;
        }
    }

    private long reports() {
        return jdbc.sql("select count(*) from problem_step where problem_id = ? and action = 'REPORTED_DONE'")
                .param(problem)
                .query(Long.class)
                .single();
    }

    private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> both = List.of(one, other).stream()
                    .map(deed -> two.submit(() -> {
                        together.await();
                        return deed.call();
                    }))
                    .toList();
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            two.shutdownNow();
        }
    }
}
