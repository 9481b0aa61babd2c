package org.dailydispatch.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of all teams' problems, for the program's own jobs. No page reads here: nothing limits the reader. */
@Service
@Transactional(readOnly = true)
public class DueProblems {

    private static final String SELECT = """
            select p.id, p.number, p.team_id, p.township_id, t.name_zh, t.name_en, p.due_at
            from problem p join township t on t.id = p.township_id
            where\s""" + ProblemFigure.Conditions.VISIBLE;

    private static final String OPEN = " and p.state not in ('CLOSED', 'MERGED', 'VOID')";

    private final JdbcClient jdbc;

    DueProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<DueProblem> find(UUID id) {
        return jdbc.sql(SELECT + " and p.id = :id")
                .param("id", id)
                .query(DueProblems::problem)
                .optional();
    }

    /** Those that are open and due after the first instant and not after the last, the earliest first. */
    public List<DueProblem> dueBetween(Instant after, Instant last) {
        return jdbc.sql(SELECT + OPEN + " and p.due_at > :after and p.due_at <= :last order by p.due_at, p.id")
                .param("after", Timestamp.from(after))
                .param("last", Timestamp.from(last))
                .query(DueProblems::problem)
                .list();
    }

    /** How many are open in the township. */
    public int openIn(UUID townshipId) {
        return jdbc.sql("select count(*) from problem p where p.township_id = :township and "
                        + ProblemFigure.Conditions.VISIBLE + OPEN)
                .param("township", townshipId)
                .query(Integer.class)
                .single();
    }

    private static DueProblem problem(ResultSet row, int number) throws SQLException {
        return new DueProblem(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("team_id", UUID.class),
                row.getObject("township_id", UUID.class),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
