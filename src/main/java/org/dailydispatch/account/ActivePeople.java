package org.dailydispatch.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Department;
import org.dailydispatch.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is there to act, for the program's own jobs. */
@Service
@Transactional(readOnly = true)
public class ActivePeople {

    private static final String ACTOR = "select id, username, display_name, role, team_id, township_id, department"
            + " from account where active and ";

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

    /** The person as he may act now; empty where he is stopped. */
    public Optional<Actor> actor(UUID id) {
        return jdbc.sql(ACTOR + "id = :id")
                .param("id", id)
                .query(ActivePeople::actor)
                .optional();
    }

    /** The person with this sign-in name as he may act now; empty where there is none, or he is stopped. */
    public Optional<Actor> named(String username) {
        return jdbc.sql(ACTOR + "lower(username) = lower(:username)")
                .param("username", username.strip())
                .query(ActivePeople::actor)
                .optional();
    }

    private static Actor actor(ResultSet row, int number) throws SQLException {
        String department = row.getString("department");
        return new Actor(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getObject("team_id", UUID.class),
                row.getObject("township_id", UUID.class),
                department == null ? null : Department.valueOf(department));
    }
}
