package org.dailydispatch.dashboard;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which team's days a person may look at, and which days there are to look at. */
@Component
class TeamsInView {

    private final Teams teams;
    private final ReportingClock clock;

    TeamsInView(Teams teams, ReportingClock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * A leader's own team, or the one that municipal staff asked for.
     *
     * @throws NotFoundException for another team than one's own, or none
     */
    Team teamOf(Actor actor, @Nullable UUID asked) {
        if (actor.is(Role.MUNICIPAL) && asked != null) {
            return teams.team(asked);
        }
        UUID own = actor.teamId();
        if (own == null || (asked != null && !asked.equals(own))) {
            throw new NotFoundException("team " + asked);
        }
        return teams.team(own);
    }

    /**
     * The day asked for, or the team's latest.
     *
     * @throws RefusedException for a day before the posting or in the future
     */
    ReportingDay dayOf(Team team, @Nullable ReportingDay asked) {
        ReportingDay day = asked == null ? latest(team) : asked;
        if (day.isAfter(clock.today())) {
            throw new RefusedException("dashboard.refused.future", clock.today());
        }
        if (day.isBefore(team.stationedFrom())) {
            throw new RefusedException("dashboard.refused.before", team.stationedFrom());
        }
        return day;
    }

    /**
     * The day of the city that was asked for, or today.
     *
     * @throws RefusedException for a day in the future
     */
    ReportingDay dayOfAll(@Nullable ReportingDay asked) {
        ReportingDay today = clock.today();
        if (asked != null && asked.isAfter(today)) {
            throw new RefusedException("dashboard.refused.future", today);
        }
        return asked == null ? today : asked;
    }

    /** The teams whose posting goes on today. */
    List<Team> stationed() {
        ReportingDay today = clock.today();
        return teams.all().stream()
                .filter(team ->
                        !team.stationedFrom().isAfter(today) && latest(team).equals(today))
                .toList();
    }

    ReportingDay today() {
        return clock.today();
    }

    /** The last day that there is to look at: today, or the last of the posting. */
    ReportingDay latest(Team team) {
        ReportingDay today = clock.today();
        ReportingDay last = team.stationedTo();
        return last != null && last.isBefore(today) ? last : today;
    }
}
