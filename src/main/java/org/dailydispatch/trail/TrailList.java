package org.dailydispatch.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deeds on the trail, the latest first. Pages go on from the last deed of the page before, by its time and id. */
@Component
@Transactional(readOnly = true)
class TrailList {

    static final int PAGE_SIZE = 50;

    private static final String DEEDS = """
            select e.id, e.at, e.actor_id, e.actor_name, e.action, e.object_type, e.object_id, e.detail::text as detail
            from audit_event e
            where (cast(:person as text) is null or e.actor_name ilike cast(:person as text)
                    or e.actor_id in (select a.id from account a
                        where a.username ilike cast(:person as text) or a.display_name ilike cast(:person as text)))
              and (cast(:deed as text) is null or e.action ilike cast(:deed as text))
              and (cast(:type as text) is null or e.object_type = cast(:type as text))
              and (cast(:object as text) is null or e.object_id = cast(:object as text))
              and (cast(:from as timestamptz) is null or e.at >= cast(:from as timestamptz))
              and (cast(:to as timestamptz) is null or e.at < cast(:to as timestamptz))
              and (cast(:before as uuid) is null
                    or (e.at, e.id) < (select b.at, b.id from audit_event b where b.id = cast(:before as uuid)))
            order by e.at desc, e.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    TrailList(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** At most that many deeds. */
    public List<Deed> some(TrailFilter filter, int most) {
        ReportingDay first = filter.firstDay();
        ReportingDay last = filter.lastDay();
        return jdbc.sql(DEEDS)
                .param("person", filter.personPattern())
                .param("deed", filter.deedPattern())
                .param("type", filter.objectType())
                .param("object", filter.objectId())
                .param("from", first == null ? null : Timestamp.from(clock.at(first, LocalTime.MIDNIGHT)))
                .param("to", last == null ? null : Timestamp.from(clock.endOf(last)))
                .param("before", filter.beforeId())
                .param("limit", most)
                .query(TrailList::deed)
                .list();
    }

    private static Deed deed(ResultSet row, int number) throws SQLException {
        @Nullable UUID personId = row.getObject("actor_id", UUID.class);
        return new Deed(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                personId,
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getString("detail"));
    }
}
