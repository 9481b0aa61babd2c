package org.dailydispatch.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.dailydispatch.day.ReportingClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down instead of locking out for ever: from the fifth failure in a row the name has to wait, half a
 * minute at first and twice as long each time, a quarter of an hour at most. Counts names that do not exist alike, and
 * forgets a name after a day without a failure.
 */
@Component
class SignInThrottle {

    private static final int KEY_BYTES = 5;
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int FREE_FAILURES = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    SignInThrottle(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long this name still has to wait; zero where it may try. */
    @Transactional(readOnly = true)
    public Duration waitOf(String username) {
        Instant now = clock.now();
        return jdbc.sql("select blocked_until from sign_in_failure where username = :username")
                .param("username", key(username))
                .query((row, number) ->
                        Duration.between(now, row.getTimestamp(1).toInstant()))
                .optional()
                .filter(wait -> !wait.isNegative())
                .orElse(Duration.ZERO);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String username) {
        jdbc.sql("delete from sign_in_failure where blocked_until < :then")
                .param("then", Timestamp.from(clock.now().minus(FORGOTTEN)))
                .update();
        int failures = jdbc.sql("""
                        insert into sign_in_failure (username, failures, blocked_until) values (:username, 1, :now)
                        on conflict (username) do update set failures = sign_in_failure.failures + 1
                        returning failures""")
                .param("username", key(username))
                .param("now", Timestamp.from(clock.now()))
                .query(Integer.class)
                .single();
        jdbc.sql("update sign_in_failure set blocked_until = :until where username = :username")
                .param("username", key(username))
                .param("until", Timestamp.from(clock.now().plus(waitAfter(failures))))
                .update();
    }

    @Transactional
    public void succeeded(String username) {
        jdbc.sql("delete from sign_in_failure where username = :username")
                .param("username", key(username))
                .update();
    }

    /** The wait after so many failures in a row. */
    static Duration waitAfter(int failures) {
        if (failures <= FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_FAILURES - 1, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** So much of a digest that two names hardly ever share it, and no more: what was typed may have been a password. */
    private static String key(String username) {
        byte[] lower = username.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lower);
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
