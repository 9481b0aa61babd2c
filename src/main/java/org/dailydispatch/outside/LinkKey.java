package org.dailydispatch.outside;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.Optional;
import org.dailydispatch.day.ReportingClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * With what addresses are signed: one for the whole program, made at the first link, read anew each time. Where its row is
 * deleted, no address is signed any more, on any replica.
 */
@Component
class LinkKey {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final ReportingClock clock;

    LinkKey(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<byte[]> find() {
        return jdbc.sql("select secret from outside_key").query(byte[].class).optional();
    }

    /** Of two programs that make one at the same time, both get the first. */
    @Transactional
    byte[] orMade() {
        Optional<byte[]> standing = find();
        if (standing.isPresent()) {
            return standing.get();
        }
        byte[] made = new byte[BYTES];
        random.nextBytes(made);
        jdbc.sql("insert into outside_key (secret, made_at) values (:secret, :now) on conflict do nothing")
                .param("secret", made)
                .param("now", Timestamp.from(clock.now()))
                .update();
        return find().orElseThrow();
    }
}
