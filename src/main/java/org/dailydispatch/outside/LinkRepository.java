package org.dailydispatch.outside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes links; who may is said by the services. */
@Repository
class LinkRepository {

    private static final String SELECT = """
            select l.*, m.display_name as made_by_name, w.display_name as withdrawn_by_name
            from outside_link l join account m on m.id = l.made_by left join account w on w.id = l.withdrawn_by
            where\s""";

    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the id is taken: the form was sent twice */
    boolean insert(OutsideLink link) {
        return jdbc.sql("""
                        insert into outside_link (id, problem_id, township_id, person, unit, note, made_by, made_at,
                            expires_at, secret_sha256, charges)
                        values (:id, :problem, :township, :person, :unit, :note, :madeBy, :madeAt, :expiresAt, :digest,
                            :charges)
                        on conflict do nothing""")
                        .param("id", link.id())
                        .param("problem", link.problemId())
                        .param("township", link.townshipId())
                        .param("person", link.person())
                        .param("unit", link.unit())
                        .param("note", link.note())
                        .param("madeBy", link.madeBy())
                        .param("madeAt", Timestamp.from(link.madeAt()))
                        .param("expiresAt", Timestamp.from(link.expiresAt()))
                        .param("digest", link.secretSha256())
                        .param("charges", link.charges())
                        .update()
                == 1;
    }

    Optional<OutsideLink> find(UUID id) {
        return jdbc.sql(SELECT + "l.id = :id")
                .param("id", id)
                .query(LinkRepository::link)
                .optional();
    }

    /** The same, held until the transaction ends: it is not withdrawn meanwhile. */
    Optional<OutsideLink> hold(UUID id) {
        return jdbc.sql(SELECT + "l.id = :id for update of l")
                .param("id", id)
                .query(LinkRepository::link)
                .optional();
    }

    /** The latest first. */
    List<OutsideLink> of(UUID problemId) {
        return jdbc.sql(SELECT + "l.problem_id = :problem order by l.made_at desc, l.id desc")
                .param("problem", problemId)
                .query(LinkRepository::link)
                .list();
    }

    /** @return false where the problem has no such link that stands */
    boolean withdraw(UUID problemId, UUID id, UUID by, Instant now) {
        return jdbc.sql("""
                        update outside_link set withdrawn_at = :now, withdrawn_by = :by
                        where id = :id and problem_id = :problem and withdrawn_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("id", id)
                        .param("problem", problemId)
                        .update()
                == 1;
    }

    void opened(UUID id, Instant now) {
        jdbc.sql("update outside_link set opened_times = opened_times + 1, last_opened_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void answered(UUID id) {
        jdbc.sql("update outside_link set answered_times = answered_times + 1 where id = :id")
                .param("id", id)
                .update();
    }

    private static OutsideLink link(ResultSet row, int number) throws SQLException {
        return new OutsideLink(
                row.getObject("id", UUID.class),
                row.getObject("problem_id", UUID.class),
                row.getObject("township_id", UUID.class),
                row.getString("person"),
                row.getString("unit"),
                row.getString("note"),
                row.getObject("made_by", UUID.class),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("secret_sha256"),
                row.getInt("charges"),
                instant(row, "withdrawn_at"),
                row.getString("withdrawn_by_name"),
                row.getInt("opened_times"),
                instant(row, "last_opened_at"),
                row.getInt("answered_times"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
