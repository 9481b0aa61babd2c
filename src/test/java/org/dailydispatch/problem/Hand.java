package org.dailydispatch.problem;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dailydispatch.problem.Interleaving.Move;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** One of two people: a thread with a transaction of its own, which goes on when it is told. */
final class Hand implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final PlatformTransactionManager transactions;
    private final ProblemSteps steps;
    private final JdbcClient jdbc;
    private final String name;
    private @Nullable TransactionStatus open;
    private int seen;
    private boolean succeeded;

    Hand(String name, PlatformTransactionManager transactions, ProblemSteps steps, JdbcClient jdbc) {
        this.name = name;
        this.transactions = transactions;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /** Reads the problem as it stands, in a transaction of its own: the page was shown long before the form comes. */
    Future<?> see(Move move) {
        return thread.submit(() -> {
            succeeded = false;
            seen = jdbc.sql("select version from problem where id = ?")
                    .param(move.problem())
                    .query(Integer.class)
                    .single();
        });
    }

    /** Begins, and takes the step; a refusal ends the transaction at once. */
    Future<?> act(Move move, String otherNumber) {
        return thread.submit(() -> {
            open = transactions.getTransaction(new DefaultTransactionDefinition());
            jdbc.sql("set local synchronous_commit = off").update();
            try {
                steps.take(
                        move.actor(), move.problem(), seen, move.action(), terms(move, otherNumber), Sending.UNKNOWN);
                succeeded = true;
            } catch (StaleVersionException | RefusedException refused) {
                end();
            }
        });
    }

    Future<?> finish() {
        return thread.submit(this::end);
    }

    boolean succeeded() {
        return succeeded;
    }

    private void end() {
        TransactionStatus status = open;
        open = null;
        if (status != null && succeeded) {
            transactions.commit(status);
        } else if (status != null) {
            transactions.rollback(status);
        }
    }

    private Terms terms(Move move, String otherNumber) {
        Duration days = Duration.ofDays(move.action() == Action.ASK_EXTENSION ? 20 : name.length());
        return new Terms(
                "unit " + name,
                "person " + name,
                Findings.TOMORROW.plus(days),
                "measures",
                TestClock.START,
                "reason",
                otherNumber,
                move.action() == Action.FIX_ON_SPOT ? List.of(move.photo()) : List.of());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
