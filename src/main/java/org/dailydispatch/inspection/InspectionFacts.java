package org.dailydispatch.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inspections of a team as they stood at an instant, one by one; those of one day are in {@link DayFacts}. */
@Service
@Transactional(readOnly = true)
public class InspectionFacts {

    private final JdbcClient jdbc;

    InspectionFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The inspections of a period, both days included, in the order of days and filing; of covert ones only those that
     * were released by then. One statement.
     */
    public List<VisitFact> between(UUID teamId, ReportingDay from, ReportingDay to, Instant asOf) {
        return jdbc.sql("""
                        select i.id, i.revision, i.receipt, i.day, coalesce(m.id, s.id) site_id,
                            coalesce(m.name_zh, s.name_zh) name_zh, coalesce(m.name_en, s.name_en) name_en,
                            coalesce(m.kind, s.kind) kind, i.township_id, i.mode = 'COVERT' covert, i.failed
                        from inspection i join site s on s.id = i.site_id left join site m on m.id = s.merged_into
                        where i.team_id = :team and i.day between :from and :to and i.filed_at <= :asOf
                            and (i.released_at is null or i.mode = 'OPEN' or i.released_at <= :asOf)
                            and\s""" + VisitFigure.ALL.condition() + " order by i.day, i.filed_at, i.id")
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .param("asOf", Timestamp.from(asOf))
                .query((row, number) -> new VisitFact(
                        row.getObject("id", UUID.class),
                        row.getInt("revision"),
                        row.getString("receipt"),
                        new ReportingDay(row.getObject("day", LocalDate.class)),
                        row.getObject("site_id", UUID.class),
                        new Name(row.getString("name_zh"), row.getString("name_en")),
                        SiteKind.valueOf(row.getString("kind")),
                        row.getObject("township_id", UUID.class),
                        row.getBoolean("covert"),
                        row.getInt("failed")))
                .list();
    }

    /**
     * The inspections of the day, filed by then, that have been corrected since, and the covert ones that have been
     * released since; what is not released is not among them.
     */
    public List<CorrectedFact> correctedSince(UUID teamId, ReportingDay day, Instant asOf) {
        return correctedSince(teamId, day, day, Set.of(), asOf);
    }

    /**
     * The same of several days, both included.
     *
     * @param also inspections of earlier days that are asked about too
     */
    public List<CorrectedFact> correctedSince(
            UUID teamId, ReportingDay from, ReportingDay to, Collection<UUID> also, Instant asOf) {
        return jdbc.sql("""
                        select i.id, i.receipt, i.revision, s.name_zh, s.name_en, i.mode = 'COVERT' covert, late.released,
                               case when late.released then i.released_at else i.revised_at end at
                        from (select * from inspection where team_id = :team and day between :from and :to
                              union all
                              select * from inspection where team_id = :team and day < :from and id = any(:also)) i
                        join site s on s.id = i.site_id
                        cross join lateral (select i.mode = 'COVERT' and i.released_at > :asOf released) late
                        where (late.released
                                 or i.filed_at <= :asOf and i.revised_at > :asOf and i.revision > 1)
                            and\s""" + VisitFigure.ALL.condition() + " order by at, i.id")
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .param("also", also.toArray(UUID[]::new))
                .param("asOf", Timestamp.from(asOf))
                .query((row, number) -> new CorrectedFact(
                        row.getObject("id", UUID.class),
                        row.getString("receipt"),
                        new Name(row.getString("name_zh"), row.getString("name_en")),
                        row.getInt("revision"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("covert"),
                        row.getBoolean("released")))
                .list();
    }
}
