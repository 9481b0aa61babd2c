package org.dailydispatch.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings;
import org.dailydispatch.team.Teams;
import org.dailydispatch.template.PreviewDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a published day again for trying a template on it: only what had been filed when the published dispatch was
 * assembled, so that nothing shows that has not been read through for persons before.
 */
@Component
class PublishedDays implements PreviewDays {

    private final JdbcClient jdbc;
    private final Teams teams;
    private final DispatchRepository dispatches;
    private final FindingsReader findings;

    PublishedDays(JdbcClient jdbc, Teams teams, DispatchRepository dispatches, FindingsReader findings) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.dispatches = dispatches;
        this.findings = findings;
    }

    @Override
    public Optional<ReportingDay> lastOf(UUID teamId) {
        return jdbc.sql("select day from dispatch where team_id = ? and state = 'PUBLISHED' order by day desc limit 1")
                .param(teamId)
                .query(LocalDate.class)
                .optional()
                .map(ReportingDay::new);
    }

    @Override
    public Optional<Findings> of(UUID teamId, ReportingDay day) {
        return assembledAt(teamId, day)
                .map(asOf -> findings.read(
                        teams.team(teamId),
                        day,
                        asOf,
                        dispatches.toldUpTo(teamId, day).orElse(null)));
    }

    private Optional<Instant> assembledAt(UUID teamId, ReportingDay day) {
        return jdbc.sql("""
                        select as_of from dispatch where team_id = ? and day = ? and state = 'PUBLISHED'
                        order by version_number desc limit 1""")
                .params(teamId, day.date())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
