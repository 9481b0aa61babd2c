package org.dailydispatch.territory;

import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which sites an actor may know of, as a condition on {@code site s}: the registered ones; a venue that somebody has
 * added is known to the team, and one that a covert inspector has added to that person and the leader alone.
 */
final class Known {

    /** With the parameters {@code team}, {@code actor} and {@code leader}. */
    static final String CONDITION = """
            (s.state = 'CONFIRMED' or (s.state = 'PROPOSED' and s.proposed_team = cast(:team as uuid)
                and (not s.proposed_covertly or s.proposed_by = :actor or :leader)))""";

    private Known() {}

    static JdbcClient.StatementSpec to(Actor actor, JdbcClient.StatementSpec statement) {
        return statement
                .param("team", actor.teamId())
                .param("actor", actor.id())
                .param("leader", actor.is(Role.LEADER));
    }
}
