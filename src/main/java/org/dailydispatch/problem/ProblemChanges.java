package org.dailydispatch.problem;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When problems that may be seen last changed: found, or a step of their life. */
@Service
@Transactional(readOnly = true)
public class ProblemChanges {

    private final JdbcClient jdbc;

    ProblemChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest step after an instant; what an unreleased covert inspection found is left out.
     *
     * @param teamId null for all teams
     */
    public Optional<Instant> latestAfter(Instant since, @Nullable UUID teamId) {
        return jdbc.sql("select max(s.at) from problem_step s join problem p on p.id = s.problem_id"
                        + " where s.at > :since and (cast(:team as uuid) is null or p.team_id = :team) and "
                        + ProblemFigure.Conditions.VISIBLE)
                .param("since", Timestamp.from(since))
                .param("team", teamId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
