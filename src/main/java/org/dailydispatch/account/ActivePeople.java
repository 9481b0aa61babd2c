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

    /** How many liaisons of the township are not stopped. */
    public int liaisonsOf(UUID townshipId) {
        return jdbc.sql("select count(*) from account where role = 'LIAISON' and township_id = :township and active")
                .param("township", townshipId)
                .query(Integer.class)
                .single();
    }
}
