package org.dailydispatch.dispatch;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.template.PreviewDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a day of a posting as its dispatch would be assembled now, for trying a template on it. */
@Component
class StationedDays implements PreviewDays {

    private final JdbcClient jdbc;
    private final Teams teams;
    private final DispatchRepository dispatches;
    private final FindingsReader findings;
    private final ReportingClock clock;

    StationedDays(
            JdbcClient jdbc,
            Teams teams,
            DispatchRepository dispatches,
            FindingsReader findings,
            ReportingClock clock) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.dispatches = dispatches;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public Optional<ReportingDay> lastOf(UUID teamId) {
        return published(teamId).or(() -> last(teams.team(teamId)));
    }

    private Optional<ReportingDay> published(UUID teamId) {
        return jdbc.sql("select day from dispatch where team_id = ? and state = 'PUBLISHED' order by day desc limit 1")
                .param(teamId)
                .query(LocalDate.class)
                .optional()
                .map(ReportingDay::new);
    }

    private Optional<ReportingDay> last(Team team) {
        ReportingDay today = clock.today();
        ReportingDay left = team.stationedTo();
        ReportingDay last = left == null || left.isAfter(today) ? today : left;
        return last.isBefore(team.stationedFrom()) ? Optional.empty() : Optional.of(last);
    }

    @Override
    public Optional<Findings> of(UUID teamId, ReportingDay day) {
        Team team = teams.team(teamId);
        if (day.isAfter(clock.today()) || !team.stationedOn(day)) {
            return Optional.empty();
        }
        return Optional.of(findings.read(
                team, day, clock.now(), dispatches.toldUpTo(teamId, day).orElse(null)));
    }
}
