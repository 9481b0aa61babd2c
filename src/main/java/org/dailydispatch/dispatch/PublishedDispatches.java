package org.dailydispatch.dispatch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which teams have published their dispatch of a day; what every role that reads dispatches may know. */
@Service
@Transactional(readOnly = true)
public class PublishedDispatches {

    private final JdbcClient jdbc;

    public PublishedDispatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest published version by team, in one statement; a team without one is left out. */
    public Map<UUID, Published> on(Collection<UUID> teamIds, ReportingDay day) {
        Map<UUID, Published> published = new LinkedHashMap<>();
        if (teamIds.isEmpty()) {
            return published;
        }
        jdbc.sql("""
                        select distinct on (d.team_id) d.team_id, d.issue_number, d.version_number
                        from dispatch d
                        where d.team_id in (:teams) and d.day = :day and d.state = 'PUBLISHED'
                        order by d.team_id, d.version_number desc""").param("teams", teamIds).param("day", day.date()).query(rs -> {
            UUID team = rs.getObject("team_id", UUID.class);
            published.put(team, new Published(team, rs.getInt("issue_number"), rs.getInt("version_number")));
        });
        return published;
    }
}
