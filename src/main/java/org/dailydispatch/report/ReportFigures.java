package org.dailydispatch.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which townships have reported on a day; a township without a report is {@link ReportStatus#MISSING}. */
@Service
@Transactional(readOnly = true)
public class ReportFigures {

    private final JdbcClient jdbc;

    public ReportFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day's status of each of these townships, in their order. */
    public Map<UUID, ReportStatus> statusesOn(UUID teamId, ReportingDay day, Collection<UUID> townshipIds) {
        Map<UUID, ReportStatus> found = new HashMap<>();
        jdbc.sql("select r.township_id, " + ReportStatus.SQL
                        + " status from township_report r where r.team_id = :team and r.day = :day")
                .param("team", teamId)
                .param("day", day.date())
                .query(rs -> {
                    found.put(rs.getObject("township_id", UUID.class), ReportStatus.valueOf(rs.getString("status")));
                });
        Map<UUID, ReportStatus> statuses = new LinkedHashMap<>();
        townshipIds.forEach(id -> statuses.put(id, found.getOrDefault(id, ReportStatus.MISSING)));
        return statuses;
    }

    /** The status of every report of a team's days, both included; days without a report are left out. */
    public Map<UUID, Map<ReportingDay, ReportStatus>> statusesBetween(UUID teamId, ReportingDay from, ReportingDay to) {
        Map<UUID, Map<ReportingDay, ReportStatus>> found = new HashMap<>();
        jdbc.sql("select r.township_id, r.day, " + ReportStatus.SQL
                        + " status from township_report r where r.team_id = :team and r.day between :from and :to")
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .query(rs -> {
                    found.computeIfAbsent(rs.getObject("township_id", UUID.class), id -> new HashMap<>())
                            .put(
                                    new ReportingDay(rs.getObject("day", LocalDate.class)),
                                    ReportStatus.valueOf(rs.getString("status")));
                });
        return found;
    }

    /** The reports of several teams, both days included; days without a report are left out. */
    public List<TownshipDayReport> byTownship(Collection<UUID> teamIds, ReportingDay from, ReportingDay to) {
        if (teamIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select r.team_id, r.township_id, r.day, " + ReportStatus.SQL
                        + " status from township_report r where r.team_id in (:teams) and r.day between :from and :to")
                .param("teams", teamIds)
                .param("from", from.date())
                .param("to", to.date())
                .query((rs, n) -> new TownshipDayReport(
                        rs.getObject("team_id", UUID.class),
                        rs.getObject("township_id", UUID.class),
                        new ReportingDay(rs.getObject("day", LocalDate.class)),
                        ReportStatus.valueOf(rs.getString("status"))))
                .list();
    }

    /** The reports of a team's day with this status, by township; none for {@link ReportStatus#MISSING}. */
    public List<UUID> rows(UUID teamId, ReportingDay day, ReportStatus status) {
        return jdbc.sql("select r.id from township_report r join township t on t.id = r.township_id"
                        + " where r.team_id = :team and r.day = :day and " + ReportStatus.SQL
                        + " = :status order by t.position, r.id")
                .param("team", teamId)
                .param("day", day.date())
                .param("status", status.name())
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    /** The reports of townships in force that each team has, by township; drafts included, missing ones not. */
    public Map<UUID, Map<UUID, ReportStatus>> ofTeams(Collection<UUID> teamIds, ReportingDay day) {
        Map<UUID, Map<UUID, ReportStatus>> found = new HashMap<>();
        if (teamIds.isEmpty()) {
            return found;
        }
        jdbc.sql("select r.team_id, r.township_id, " + ReportStatus.SQL + " status from township_report r"
                        + " join township t on t.id = r.township_id and t.in_force_from <= r.day"
                        + " and (t.in_force_to is null or t.in_force_to >= r.day)"
                        + " where r.team_id in (:teams) and r.day = :day")
                .param("teams", teamIds)
                .param("day", day.date())
                .query(rs -> {
                    found.computeIfAbsent(rs.getObject("team_id", UUID.class), id -> new HashMap<>())
                            .put(rs.getObject("township_id", UUID.class), ReportStatus.valueOf(rs.getString("status")));
                });
        return found;
    }
}
