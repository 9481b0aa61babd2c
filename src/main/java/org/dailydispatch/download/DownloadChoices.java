package org.dailydispatch.download;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * By what a person can narrow an export: the city by team, a team by township, a liaison by nothing.
 *
 * @param teams label by id
 * @param townships label by id
 */
record DownloadChoices(Map<String, String> teams, Map<String, String> townships) {

    /** Looks them up. */
    @Component
    static class Finder {

        private final Teams teams;
        private final Territory territory;
        private final ReportingClock clock;

        Finder(Teams teams, Territory territory, ReportingClock clock) {
            this.teams = teams;
            this.territory = territory;
            this.clock = clock;
        }

        DownloadChoices of(Actor actor, Locale locale) {
            Map<String, String> all = new LinkedHashMap<>();
            Map<String, String> own = new LinkedHashMap<>();
            if (actor.is(Role.MUNICIPAL)) {
                for (Team team : teams.all()) {
                    all.put(
                            team.id().toString(),
                            team.name().in(locale) + " · " + team.countyName().in(locale));
                }
            } else if (actor.teamId() != null) {
                territory
                        .townshipsOf(teams.team(actor.team()).countyId(), clock.today())
                        .forEach(township -> own.put(
                                township.id().toString(), township.name().in(locale)));
            }
            return new DownloadChoices(all, own);
        }
    }
}
