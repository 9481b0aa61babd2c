package org.dailydispatch.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sites a team visited on which days and in which mode: what coverage over a period is made of. */
@Service
@Transactional(readOnly = true)
public class SiteDays {

    private static final String SQL = """
            select coalesce(s.merged_into, s.id) site, i.township_id, coalesce(m.kind, s.kind) kind, i.day, i.mode,
                count(*) visits
            from inspection i join site s on s.id = i.site_id left join site m on m.id = s.merged_into
            where i.team_id = :team and i.day between :from and :to and %s
            group by 1, 2, 3, i.day, i.mode order by i.day, 1, i.mode""".formatted(VisitFigure.ALL.condition());

    private static final String OPENLY = """
            select distinct i.team_id, coalesce(s.merged_into, s.id) site, i.day
            from inspection i join site s on s.id = i.site_id left join site m on m.id = s.merged_into
            where i.team_id in (:teams) and i.day between :from and :to and %s and\s""".formatted(VisitFigure.OPEN.condition());

    private final JdbcClient jdbc;

    SiteDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both days included; covert visits from their release on. One statement. */
    public List<SiteDay> of(UUID teamId, ReportingDay from, ReportingDay to) {
        return jdbc.sql(SQL)
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .query((row, number) -> new SiteDay(
                        row.getObject("site", UUID.class),
                        row.getObject("township_id", UUID.class),
                        SiteKind.valueOf(row.getString("kind")).family(),
                        new ReportingDay(row.getObject("day", LocalDate.class)),
                        Mode.valueOf(row.getString("mode")),
                        row.getInt("visits")))
                .list();
    }

    /** The sites of one family that several teams openly visited, both days included. One statement. */
    public List<TeamSiteDay> openly(Collection<UUID> teamIds, SiteFamily family, ReportingDay from, ReportingDay to) {
        if (teamIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(OPENLY + family.holds("coalesce(m.kind, s.kind)"))
                .param("teams", teamIds)
                .param("from", from.date())
                .param("to", to.date())
                .query((row, number) -> new TeamSiteDay(
                        row.getObject("team_id", UUID.class),
                        row.getObject("site", UUID.class),
                        new ReportingDay(row.getObject("day", LocalDate.class))))
                .list();
    }
}
