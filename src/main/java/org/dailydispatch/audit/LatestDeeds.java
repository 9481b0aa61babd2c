package org.dailydispatch.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When something was last done: also to what is gone, or keeps no instant of its own. */
@Service
@Transactional(readOnly = true)
public class LatestDeeds {

    private final JdbcClient jdbc;

    LatestDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To what one of these actions was done after an instant, by its id, each with the instant of the latest. */
    public Map<String, Instant> after(Instant since, Collection<String> actions) {
        Map<String, Instant> done = new HashMap<>();
        jdbc.sql(
                        "select e.object_id, max(e.at) latest from audit_event e where e.at > :since and e.action in (:actions)"
                                + " group by e.object_id")
                .param("since", Timestamp.from(since))
                .param("actions", actions)
                .query(row -> {
                    done.put(
                            row.getString("object_id"),
                            row.getObject("latest", OffsetDateTime.class).toInstant());
                });
        return done;
    }
}
