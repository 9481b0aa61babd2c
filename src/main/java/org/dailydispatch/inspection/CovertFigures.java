package org.dailydispatch.inspection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far covert visits reach; those that are not released reach nowhere. */
@Service
@Transactional(readOnly = true)
public class CovertFigures {

    private final JdbcClient jdbc;

    CovertFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of the townships in force each team covertly visited on the day; a team that visited none is left out. */
    public Map<UUID, Integer> townshipsOf(Collection<UUID> teamIds, ReportingDay day) {
        Map<UUID, Integer> reached = new HashMap<>();
        if (teamIds.isEmpty()) {
            return reached;
        }
        jdbc.sql("select i.team_id, count(distinct i.township_id) townships from inspection i"
                        + " join township t on t.id = i.township_id and t.in_force_from <= i.day"
                        + " and (t.in_force_to is null or t.in_force_to >= i.day)"
                        + " where i.team_id in (:teams) and i.day = :day and " + VisitFigure.COVERT.condition()
                        + " group by i.team_id")
                .param("teams", teamIds)
                .param("day", day.date())
                .query(row -> {
                    reached.put(row.getObject("team_id", UUID.class), row.getInt("townships"));
                });
        return reached;
    }
}
