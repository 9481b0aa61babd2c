package org.dailydispatch.problem;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which people that a team's problems name are named in a text too. */
@Service
@Transactional(readOnly = true)
public class PeopleNamed {

    private final JdbcClient jdbc;

    PeopleNamed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those charged with a problem of the team, now or earlier, and those who put one right or said so from outside. One
     * statement.
     *
     * @param text in plain signs, without spaces, in small letters
     */
    public List<String> in(UUID teamId, String text) {
        // Who answers from outside is kept with his unit before his name.
        return jdbc.sql("""
                        select distinct name from (
                            select p.responsible_person as name from problem p where p.team_id = :team
                            union
                            select regexp_replace(p.rectified_name, '^.*\\s', '') from problem p
                            where p.team_id = :team and p.rectified_name is not null
                            union
                            select s.person from problem_step s join problem p on p.id = s.problem_id
                            where p.team_id = :team and s.person is not null) people
                        where char_length(name) > 1
                          and strpos(:text, lower(regexp_replace(normalize(name, NFKC), '\\s', '', 'g'))) > 0
                        order by name""")
                .param("team", teamId)
                .param("text", text)
                .query(String.class)
                .list();
    }
}
