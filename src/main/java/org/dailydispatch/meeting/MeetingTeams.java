package org.dailydispatch.meeting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.team.Teams;
import org.springframework.stereotype.Component;

/** The teams that a reader of several can choose from. */
@Component
class MeetingTeams {

    private final Teams teams;

    MeetingTeams(Teams teams) {
        this.teams = teams;
    }

    /** Empty for whoever sees one team only. */
    Map<String, String> of(Actor actor, Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (actor.is(Role.MUNICIPAL)) {
            teams.all()
                    .forEach(team ->
                            choices.put(team.id().toString(), team.name().in(locale)));
        }
        return choices;
    }
}
