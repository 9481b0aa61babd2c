package org.dailydispatch.stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.signature.Cleared;
import org.dailydispatch.signature.Signatures;
import org.dailydispatch.stage.StageSeal.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads stage reports within an actor's scope; what lies outside it is not found. */
@Service
@Transactional(readOnly = true)
public class Stages {

    /** How many lines a page of the list has. */
    static final int PAGE = 30;

    static final String LINE = "select r.report_id, r.team_id, t.name_zh, t.name_en, r.from_day, r.to_day,"
            + " r.version_number, r.issue_number, r.state, r.correction, r.saved_at, r.signed_at, r.signer_name,"
            + " r.published_at";
    static final String FROM = " from stage_report r join team t on t.id = r.team_id";
    private static final String WHOLE = LINE
            + ", t.number team_number, r.version, r.as_of, r.content, r.summary, r.recommendations, r.remark, r.photos, r.cleared, r.changed, r.seal_form, r.sha256, r.signed_by,"
            + " r.first_signed_at, r.first_signed_by, r.first_signer_name, a.display_name author"
            + FROM + " join account a on a.id = r.author_id where ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final StageSeal seal;

    Stages(JdbcClient jdbc, JsonMapper json, StageSeal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    /** The latest version of each report that the actor may see, what ends last first. */
    List<StageLine> list(Actor actor, StageFilter filter, int atMost) {
        return latest(LINE, actor, filter, " order by r.to_day desc, r.report_id desc limit :atMost")
                .param("atMost", atMost)
                .query(Stages::line)
                .list();
    }

    /** How many reports the list has on all its pages. */
    int count(Actor actor, StageFilter filter) {
        return latest("select count(*)", actor, filter, "").query(Integer.class).single();
    }

    private StatementSpec latest(String select, Actor actor, StageFilter filter, String tail) {
        StageScope scope = StageScope.of(actor);
        StringBuilder sql = new StringBuilder(select + FROM + " where " + scope.condition());
        var parameters = filter.parameters(sql);
        sql.append(" and not exists (select from stage_report n where n.report_id = r.report_id"
                + " and n.version_number > r.version_number and (n.state = 'PUBLISHED' or :drafts))");
        StatementSpec statement = scoped(sql + tail, scope).param("drafts", StageScope.writes(actor));
        parameters.forEach(statement::param);
        return statement;
    }

    /** The versions of a report that the actor may see, the latest first; none where he may see none. */
    public List<StageLine> versions(Actor actor, UUID id) {
        StageScope scope = StageScope.of(actor);
        return scoped(
                        LINE + FROM + " where " + scope.condition()
                                + " and r.report_id = :id order by r.version_number desc",
                        scope)
                .param("id", id)
                .query(Stages::line)
                .list();
    }

    /**
     * A version, or the latest where none is named.
     *
     * @throws NotFoundException where the actor may see no such version
     * @throws RefusedException {@code stage.refused.damaged} where its figures and rows do not agree any more
     */
    public Stage of(Actor actor, UUID id, @Nullable Integer number) {
        StageScope scope = StageScope.of(actor);
        StatementSpec statement = scoped(
                        WHOLE + scope.condition() + " and r.report_id = :id"
                                + (number == null ? "" : " and r.version_number = :number")
                                + " order by r.version_number desc limit 1",
                        scope)
                .param("id", id);
        if (number != null) {
            statement.param("number", number);
        }
        return statement
                .query(this::stage)
                .optional()
                .orElseThrow(() -> new NotFoundException("stage report " + id + ", version " + number));
    }

    /** The number that the team's next report will get, should it be signed next. */
    int nextIssue(UUID teamId) {
        return jdbc.sql("select coalesce(max(issue_number), 0) + 1 from stage_report where team_id = :team")
                .param("team", teamId)
                .query(Integer.class)
                .single();
    }

    private StatementSpec scoped(String sql, StageScope scope) {
        StatementSpec statement = jdbc.sql(sql);
        scope.parameters().forEach(statement::param);
        return statement;
    }

    static StageLine line(ResultSet row, int number) throws SQLException {
        return new StageLine(
                row.getObject("report_id", UUID.class),
                row.getObject("team_id", UUID.class),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                new ReportingDay(row.getObject("from_day", LocalDate.class)),
                new ReportingDay(row.getObject("to_day", LocalDate.class)),
                row.getInt("version_number"),
                row.getObject("issue_number", Integer.class),
                StageState.valueOf(row.getString("state")),
                row.getString("correction"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                instant(row, "signed_at"),
                row.getString("signer_name"),
                instant(row, "published_at"));
    }

    private Stage stage(ResultSet row, int number) throws SQLException {
        StageLine line = line(row, number);
        return new Stage(
                line,
                row.getInt("team_number"),
                row.getInt("version"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                content(row.getString("content")),
                row.getString("summary"),
                row.getString("recommendations"),
                row.getString("remark"),
                Arrays.asList(json.readValue(row.getString("photos"), DatedPhoto[].class)),
                Arrays.asList(json.readValue(row.getString("cleared"), Cleared[].class)),
                row.getString("changed"),
                row.getString("author"),
                instant(row, "first_signed_at"),
                row.getObject("first_signed_by", UUID.class),
                row.getString("first_signer_name"),
                row.getString("sha256"),
                intact(row, line));
    }

    /** A figure whose rows do not add up to it is none: somebody changed the record behind the program's back. */
    private DispatchContent content(String kept) {
        try {
            return json.readValue(kept, DispatchContent.class);
        } catch (JacksonException damaged) {
            throw new RefusedException("stage.refused.damaged");
        }
    }

    private boolean intact(ResultSet row, StageLine line) throws SQLException {
        String signedWith = row.getString("sha256");
        Integer issue = line.issue();
        if (signedWith == null || issue == null) {
            return line.state() == StageState.DRAFT;
        }
        return signedWith.equals(seal.of(sealed(row, line, issue)));
    }

    /** What was sealed, as the database holds it now. */
    static Sealed sealed(ResultSet row, StageLine line, int issue) throws SQLException {
        return new Sealed(
                line.id(),
                line.teamId(),
                line.from(),
                line.to(),
                line.version(),
                issue,
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getString("content"),
                row.getString("summary"),
                row.getString("recommendations"),
                line.correction(),
                row.getString("remark"),
                row.getString("photos"),
                row.getString("changed"),
                Signatures.in(row));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
