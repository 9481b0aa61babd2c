package org.dailydispatch.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final KeptJson json;

    PublishedDispatches(JdbcClient jdbc, KeptJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The latest published version of each day, both days included, in the order of days. One statement. */
    public List<PublishedFact> between(UUID teamId, ReportingDay from, ReportingDay to, Instant asOf) {
        return jdbc.sql("""
                        select distinct on (d.day) d.id, d.day, d.issue_number, d.version_number,
                            d.recommendations, d.adopted
                        from dispatch d
                        where d.team_id = :team and d.day between :from and :to and d.state = 'PUBLISHED'
                            and d.published_at <= :asOf
                        order by d.day, d.version_number desc""")
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .param("asOf", Timestamp.from(asOf))
                .query(this::fact)
                .list();
    }

    private PublishedFact fact(ResultSet row, int number) throws SQLException {
        String recommendations = row.getString("recommendations");
        return new PublishedFact(
                row.getObject("id", UUID.class),
                new ReportingDay(row.getObject("day", LocalDate.class)),
                row.getInt("issue_number"),
                row.getInt("version_number"),
                recommendations,
                json.adopted(row.getString("adopted")).stream()
                        .filter(adopted -> adopted.standsIn(recommendations))
                        .toList());
    }

    /** The latest publishing after an instant, of any team. One statement. */
    public Optional<Instant> latestAfter(Instant since) {
        return jdbc.sql(
                        "select max(d.published_at) from dispatch d where d.published_at > :since and d.state = 'PUBLISHED'")
                .param("since", Timestamp.from(since))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** The days of these, whatever their version. One statement. */
    public Map<UUID, ReportingDay> daysOf(Collection<UUID> ids) {
        Map<UUID, ReportingDay> days = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select d.id, d.day from dispatch d where d.id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        days.put(
                                row.getObject("id", UUID.class),
                                new ReportingDay(row.getObject("day", LocalDate.class)));
                    });
        }
        return days;
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
