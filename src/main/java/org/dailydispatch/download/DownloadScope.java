package org.dailydispatch.download;

import java.util.HashMap;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;

/** Whose exports a person sees in the history: his own; a leader the team's too; an auditor all. */
record DownloadScope(String condition, Map<String, Object> parameters) {

    static DownloadScope of(Actor actor) {
        Map<String, Object> parameters = new HashMap<>();
        if (actor.is(Role.AUDITOR)) {
            return new DownloadScope("true", parameters);
        }
        parameters.put("me", actor.id());
        if (actor.is(Role.LEADER)) {
            parameters.put("myTeam", actor.team());
            return new DownloadScope("(d.owner_id = :me or d.owner_team_id = :myTeam)", parameters);
        }
        return new DownloadScope("d.owner_id = :me", parameters);
    }
}
