package org.dailydispatch.problem;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.account.Holders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which people that a team knows of are named in a text too. */
@Service
@Transactional(readOnly = true)
public class PeopleNamed {

    private final JdbcClient jdbc;

    PeopleNamed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those charged with a problem of the team, now or earlier, those who put one right or said so from outside, and those whom
     * the minutes of a meeting charge with an item; where a field names several, each of them. Also {@linkplain
     * Holders#NAMES_OF_TEAM its own people}. One statement.
     *
     * @param text in plain signs, without spaces, in small letters
     */
    public List<String> in(UUID teamId, String text) {
        return jdbc.sql("""
                        select name from (
                            select name from problem_person where team_id = :team
                            union\s""" + Holders.NAMES_OF_TEAM + """
                            ) known
                        where strpos(:text, lower(regexp_replace(normalize(name, NFKC), '\\s', '', 'g'))) > 0
                        order by name""")
                .param("team", teamId)
                .param("text", text)
                .query(String.class)
                .list();
    }
}
