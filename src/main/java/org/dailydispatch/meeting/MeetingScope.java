package org.dailydispatch.meeting;

import java.util.Map;
import org.dailydispatch.access.Actor;

/** Which meetings and which action items a person may see, as conditions of every query. */
record MeetingScope(String meetings, String items, Map<String, Object> parameters) {

    private static final String NONE = "false";

    static MeetingScope of(Actor actor) {
        return switch (actor.role()) {
            case LEADER, INSPECTOR, COVERT_INSPECTOR ->
                new MeetingScope("m.team_id = :ownTeam", "i.team_id = :ownTeam", Map.of("ownTeam", actor.team()));
            case LIAISON ->
                new MeetingScope(NONE, "i.township_id = :ownTownship", Map.of("ownTownship", actor.township()));
            case MUNICIPAL -> new MeetingScope("m.state <> 'DRAFT'", "true", Map.of());
            case DEPARTMENT, ADMINISTRATOR, AUDITOR -> new MeetingScope(NONE, NONE, Map.of());
        };
    }
}
