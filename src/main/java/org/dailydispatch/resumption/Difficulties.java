package org.dailydispatch.resumption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What enterprises name as difficult today, one by one: what a recommendation is drafted from. */
@Service
@Transactional(readOnly = true)
public class Difficulties {

    private final Reach.Finder reach;
    private final JdbcClient jdbc;
    private final ReportingClock clock;

    Difficulties(Reach.Finder reach, JdbcClient jdbc, ReportingClock clock) {
        this.reach = reach;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the last record of an enterprise says.
     *
     * @param difficulties at least one
     * @param note may be empty
     */
    public record Named(UUID enterpriseId, String name, UUID townshipId, List<Difficulty> difficulties, String note) {

        public Named {
            difficulties = List.copyOf(difficulties);
        }
    }

    /**
     * By code; enterprises outside the actor's reach, and those whose last record names no difficulty, are left out. One
     * statement.
     */
    public List<Named> of(Actor actor, Collection<UUID> enterpriseIds) {
        Reach own = reach.of(actor);
        if (enterpriseIds.isEmpty() || own.countyId() == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select e.id, e.name, e.township_id, r.difficulties, r.note
                        from enterprise e
                        join lateral (select h.difficulties, h.note from resumption_record h
                            where h.enterprise_id = e.id and h.day <= :day order by h.day desc limit 1) r on true
                        where e.county_id = :county and e.id in (:ids)
                            and e.township_id = coalesce(cast(:township as uuid), e.township_id) and cardinality(r.difficulties) > 0
                        order by e.code""")
                .param("day", clock.today().date())
                .param("county", own.countyId())
                .param("township", own.townshipId(), Types.OTHER)
                .param("ids", enterpriseIds)
                .query(Difficulties::named)
                .list();
    }

    private static Named named(ResultSet row, int number) throws SQLException {
        return new Named(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("township_id", UUID.class),
                Stream.of((String[]) row.getArray("difficulties").getArray())
                        .map(Difficulty::valueOf)
                        .toList(),
                row.getString("note"));
    }
}
