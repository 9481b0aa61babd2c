package org.dailydispatch.stage;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Change;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.RecordChange;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a team's period and writes its report; compares a report with the records as they are now. */
@Component
class StageAssembly {

    /** The longest period, in days: a year of a posting. */
    static final int LONGEST = 366;

    private final Teams teams;
    private final FindingsOfPeriod findings;
    private final JsonMapper json;
    private final ReportingClock clock;

    StageAssembly(Teams teams, FindingsOfPeriod findings, JsonMapper json, ReportingClock clock) {
        this.teams = teams;
        this.findings = findings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The team, where a report of it may be about these days.
     *
     * @throws RefusedException {@code stage.refused.backwards}, {@code stage.refused.future}, {@code
     *     stage.refused.before} with the first day of the posting, {@code stage.refused.after} with its last, {@code
     *     stage.refused.long}
     */
    Team teamOver(UUID teamId, ReportingDay from, ReportingDay to) {
        Team team = teams.team(teamId);
        ReportingDay last = team.stationedTo();
        if (to.isBefore(from)) {
            throw new RefusedException("stage.refused.backwards");
        }
        if (to.isAfter(clock.today())) {
            throw new RefusedException("stage.refused.future", to.toString());
        }
        if (from.isBefore(team.stationedFrom())) {
            throw new RefusedException(
                    "stage.refused.before", team.stationedFrom().toString());
        }
        if (last != null && to.isAfter(last)) {
            throw new RefusedException("stage.refused.after", last.toString());
        }
        if (from.daysUntil(to) >= LONGEST) {
            throw new RefusedException("stage.refused.long", LONGEST);
        }
        return team;
    }

    /** The period's document as it is kept. */
    String contentOf(Team team, ReportingDay from, ReportingDay to, Instant asOf) {
        return json.writeValueAsString(StageComposer.compose(findings.read(team, from, to, asOf)));
    }

    DispatchContent contentIn(String kept) {
        return json.readValue(kept, DispatchContent.class);
    }

    StageStanding standing(UUID teamId, ReportingDay from, ReportingDay to, DispatchContent content) {
        Instant now = clock.now();
        DispatchContent fresh = StageComposer.compose(findings.read(teams.team(teamId), from, to, now));
        return new StageStanding(
                now,
                content.saysTheSameAs(fresh),
                Change.between(content, fresh),
                RecordChange.between(content, fresh));
    }
}
