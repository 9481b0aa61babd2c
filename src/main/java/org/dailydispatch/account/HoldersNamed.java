package org.dailydispatch.account;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which holders of accounts are named in a text. */
@Service
@Transactional(readOnly = true)
public class HoldersNamed {

    private final JdbcClient jdbc;

    HoldersNamed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The team's people but for its leaders, whose names stand under what they sign, and the liaisons of its county. One
     * statement.
     *
     * @param text in plain signs, without spaces, in small letters
     */
    public List<String> in(UUID teamId, String text) {
        return jdbc.sql("""
                        select distinct a.display_name from account a
                        left join township w on w.id = a.township_id
                        where (a.team_id = :team and a.role <> 'LEADER'
                               or w.county_id = (select t.county_id from team t where t.id = :team))
                          and char_length(a.display_name) > 1
                          and strpos(:text, lower(regexp_replace(normalize(a.display_name, NFKC), '\\s', '', 'g'))) > 0
                        order by a.display_name""")
                .param("team", teamId)
                .param("text", text)
                .query(String.class)
                .list();
    }
}
