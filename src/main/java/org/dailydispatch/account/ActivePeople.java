package org.dailydispatch.account;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is there to act, for the program's own jobs. */
@Service
@Transactional(readOnly = true)
public class ActivePeople {

    private final JdbcClient jdbc;

    ActivePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many leaders of the team are not stopped. */
    public int leadersOf(UUID teamId) {
        return jdbc.sql("select count(*) from account where role = 'LEADER' and team_id = :team and active")
                .param("team", teamId)
                .query(Integer.class)
                .single();
    }

    /** How many liaisons of the township are not stopped. */
    public int liaisonsOf(UUID townshipId) {
        return jdbc.sql("select count(*) from account where role = 'LIAISON' and township_id = :township and active")
                .param("township", townshipId)
                .query(Integer.class)
                .single();
    }
}
