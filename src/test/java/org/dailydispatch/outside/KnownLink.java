package org.dailydispatch.outside;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A link whose address a test knows, though the program that it asks has never shown it: signed with that program's key.
 *
 * @param photo waits to be sent with an answer; the row alone, unless a test has sent one
 */
public record KnownLink(UUID id, String address, UUID photo) {

    private static final String SECRET = "00112233445566778899aabbccddeeff";
    private static final Instant EXPIRY = Instant.parse("2099-01-01T00:00:00Z");

    /** The one of this person to this problem; made where there is none. */
    public static KnownLink to(JdbcClient jdbc, UUID problem, String person) {
        UUID id = jdbc.sql("select id from outside_link where problem_id = ? and person = ? order by id limit 1")
                .params(problem, person)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> insert(jdbc, problem, person));
        Addresses addresses = new Addresses(new LinkKey(jdbc, new ReportingClock(Clock.systemUTC(), ZoneOffset.UTC)));
        return new KnownLink(id, addresses.write(claim(id)), photo(jdbc, id));
    }

    private static UUID insert(JdbcClient jdbc, UUID problem, String person) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into outside_link (id, problem_id, township_id, person, unit, made_by, made_at, expires_at,
                            secret_sha256, charges)
                        select ?, p.id, p.township_id, ?, 'unit', p.found_by, p.found_at, cast(? as timestamptz), ?,
                            (select count(*) from problem_step s where s.problem_id = p.id
                                and s.action in ('ASSIGNED', 'REASSIGNED'))
                        from problem p where p.id = ?""")
                .params(id, person, EXPIRY.toString(), claim(id).digest(), problem)
                .update();
        return id;
    }

    private static UUID photo(JdbcClient jdbc, UUID link) {
        return jdbc.sql("select id from photo where owner_kind = 'problem' and slot = ? order by id limit 1")
                .param(link.toString())
                .query(UUID.class)
                .optional()
                .orElse(link);
    }

    private static Addresses.Claim claim(UUID id) {
        return new Addresses.Claim(id, EXPIRY, SECRET);
    }
}
