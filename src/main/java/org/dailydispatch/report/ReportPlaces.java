package org.dailydispatch.report;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what lies within a person's scope: his team's county, his own township, or every county. */
@Component
class ReportPlaces {

    private final Teams teams;
    private final Territory territory;
    private final ReportingClock clock;

    ReportPlaces(Teams teams, Territory territory, ReportingClock clock) {
        this.teams = teams;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException outside the person's scope, or before the team came
     * @throws RefusedException for a day that has not come
     */
    ReportPlace of(Actor actor, ReportingDay day, UUID townshipId) {
        if (day.isAfter(clock.today())) {
            throw new RefusedException("report.refused.future");
        }
        Team team = teamFor(actor, townshipId, day);
        if (!team.stationedOn(day)) {
            throw new NotFoundException("report before the team came");
        }
        return territory.townshipsOf(team.countyId(), day).stream()
                .filter(township -> township.id().equals(townshipId))
                .findFirst()
                .map(township -> new ReportPlace(team, township, day))
                .orElseThrow(() -> new NotFoundException("township " + townshipId));
    }

    /** The team whose overview the person reads; for a reader of all the one chosen, or the first. */
    Team team(Actor actor, @Nullable UUID chosen) {
        if (actor.teamId() != null) {
            return teams.team(actor.teamId());
        }
        if (chosen != null) {
            return teams.team(chosen);
        }
        return teams.all().stream().findFirst().orElseThrow(() -> new NotFoundException("any team"));
    }

    List<Team> teams() {
        return teams.all();
    }

    /** The liaison's own township and the team that is there. */
    ReportPlace own(Actor liaison) {
        Township township = territory.township(liaison.township());
        Team team = teams.ofCounty(township.countyId(), clock.today())
                .orElseThrow(() -> new NotFoundException("team of county " + township.countyId()));
        return new ReportPlace(team, township, clock.today());
    }

    private Team teamFor(Actor actor, UUID townshipId, ReportingDay day) {
        return switch (actor.role()) {
            case INSPECTOR, LEADER -> teams.team(actor.team());
            case LIAISON -> teamOf(own(actor, townshipId), day);
            case MUNICIPAL -> teamOf(territory.township(townshipId), day);
            default -> throw new NotFoundException("report");
        };
    }

    private Township own(Actor actor, UUID townshipId) {
        if (!actor.township().equals(townshipId)) {
            throw new NotFoundException("township " + townshipId);
        }
        return territory.township(townshipId);
    }

    private Team teamOf(Township township, ReportingDay day) {
        return teams.ofCounty(township.countyId(), day)
                .orElseThrow(() -> new NotFoundException("team of county " + township.countyId()));
    }
}
