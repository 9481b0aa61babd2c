package org.dailydispatch.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.Seal.Sealed;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.template.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads dispatches within an actor's scope; what lies outside it is not found. */
@Service
@Transactional(readOnly = true)
public class Dispatches {

    /** How many lines a page of the list has. */
    static final int PAGE = 30;

    private static final String LINE = "select d.id, d.team_id, t.name_zh, t.name_en, d.day, d.version_number,"
            + " d.issue_number, d.state, d.correction, d.saved_at, d.signed_at, d.signer_name, d.published_at";
    private static final String FROM = " from dispatch d join team t on t.id = d.team_id";
    private static final String WHOLE = LINE
            + ", t.number team_number, d.version, d.as_of, d.content, d.template_version, d.recommendations, d.tomorrow, d.remarks, d.cleared,"
            + " d.photos, d.adopted, d.changed, d.seal_form, d.sha256, d.signed_by,"
            + " d.first_signed_at, d.first_signed_by, d.first_signer_name, a.display_name author,"
            + " (select coalesce(max(n.issue_number), 0) + 1 from dispatch n where n.team_id = d.team_id) next_issue,"
            + " (select e.as_of from dispatch e where e.team_id = d.team_id and e.state <> 'DRAFT' and e.day < d.day"
            + " order by e.day desc, e.as_of desc limit 1) told_up_to, " + Templates.NUMBER_IN_FORCE + " in_force"
            + FROM + " join account a on a.id = d.author_id where ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Seal seal;
    private final KeptJson kept;

    Dispatches(JdbcClient jdbc, JsonMapper json, Seal seal, KeptJson kept) {
        this.kept = kept;
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    /** The latest version of each day that the actor may see, the latest day first. */
    List<DispatchLine> list(Actor actor, DispatchFilter filter, int atMost) {
        String tail = " order by d.day desc, d.team_id desc limit :atMost";
        return lines(actor, latest(LINE, actor, filter, tail).param("atMost", atMost));
    }

    /** How many days the list has on all its pages. */
    int count(Actor actor, DispatchFilter filter) {
        return latest("select count(*)", actor, filter, "").query(Integer.class).single();
    }

    private StatementSpec latest(String select, Actor actor, DispatchFilter filter, String tail) {
        DispatchScope scope = DispatchScope.of(actor);
        StringBuilder sql = new StringBuilder(select + FROM + " where " + scope.condition());
        filter.team().ifPresent(team -> sql.append(" and d.team_id = :team"));
        filter.from().ifPresent(from -> sql.append(" and d.day >= :from"));
        filter.to().ifPresent(to -> sql.append(" and d.day <= :to"));
        filter.before().ifPresent(before -> sql.append(" and (d.day, d.team_id) < (:beforeDay, :beforeTeam)"));
        sql.append(" and not exists (select 1 from dispatch n where n.team_id = d.team_id and n.day = d.day"
                + " and n.version_number > d.version_number and (n.state = 'PUBLISHED' or :drafts))");
        StatementSpec statement = scoped(sql + tail, scope).param("drafts", DispatchScope.writes(actor));
        filter.parameters().forEach(statement::param);
        return statement;
    }

    private static List<DispatchLine> lines(Actor actor, StatementSpec statement) {
        List<DispatchLine> lines = statement.query(Dispatches::line).list();
        return DispatchScope.seesExtract(actor)
                ? lines.stream().map(DispatchLine::withoutReason).toList()
                : lines;
    }

    /**
     * The latest version of the day that the actor may see.
     *
     * @param teamId null for the actor's own team, or where only one team can be meant
     * @return empty where there is none, and where several teams could be meant
     */
    public Optional<Dispatch> latest(Actor actor, ReportingDay day, @Nullable UUID teamId) {
        List<Dispatch> found = read(actor, day, teamId, null);
        boolean several = found.stream().map(Dispatch::teamId).distinct().count() > 1;
        return several ? Optional.empty() : found.stream().findFirst();
    }

    /** @throws NotFoundException where the actor may see no such version, or several teams could be meant */
    public Dispatch version(Actor actor, ReportingDay day, @Nullable UUID teamId, int number) {
        List<Dispatch> found = read(actor, day, teamId, number);
        if (found.size() != 1) {
            throw new NotFoundException("dispatch of " + day + ", version " + number);
        }
        return found.get(0);
    }

    /**
     * A version, or the latest where none is named.
     *
     * @throws NotFoundException where the actor may see none, or several teams could be meant
     */
    public Dispatch of(Actor actor, ReportingDay day, @Nullable UUID teamId, @Nullable Integer number) {
        return number == null
                ? latest(actor, day, teamId).orElseThrow(() -> new NotFoundException("dispatch of " + day))
                : version(actor, day, teamId, number);
    }

    /** Whether the actor may see the day's dispatches of several teams. */
    boolean several(Actor actor, ReportingDay day) {
        DispatchScope scope = DispatchScope.of(actor);
        return scoped(
                        "select count(distinct d.team_id) > 1 from dispatch d where d.day = :day and "
                                + scope.condition(),
                        scope)
                .param("day", day.date())
                .query(Boolean.class)
                .single();
    }

    /** The versions of a day that the actor may see, the latest first. */
    public List<DispatchLine> versions(Actor actor, ReportingDay day, UUID teamId) {
        DispatchScope scope = DispatchScope.of(actor);
        String sql = LINE + FROM + " where " + scope.condition()
                + " and d.team_id = :team and d.day = :day order by d.version_number desc";
        return lines(actor, scoped(sql, scope).param("team", teamId).param("day", day.date()));
    }

    /** The number that the team's next dispatch will get, should it be signed next. */
    int nextIssue(UUID teamId) {
        return jdbc.sql("select coalesce(max(issue_number), 0) + 1 from dispatch where team_id = :team")
                .param("team", teamId)
                .query(Integer.class)
                .single();
    }

    private List<Dispatch> read(Actor actor, ReportingDay day, @Nullable UUID teamId, @Nullable Integer number) {
        DispatchScope scope = DispatchScope.of(actor);
        StringBuilder sql = new StringBuilder(WHOLE + scope.condition() + " and d.day = :day");
        sql.append(teamId == null ? "" : " and d.team_id = :team");
        sql.append(number == null ? "" : " and d.version_number = :number");
        sql.append(" order by d.version_number desc");
        // A second row only tells that several teams could be meant; with the team named the first is the latest.
        sql.append(teamId == null ? "" : " limit 1");
        StatementSpec statement = scoped(sql.toString(), scope).param("day", day.date());
        if (teamId != null) {
            statement.param("team", teamId);
        }
        if (number != null) {
            statement.param("number", number);
        }
        return statement.query(this::dispatch).list();
    }

    private StatementSpec scoped(String sql, DispatchScope scope) {
        StatementSpec statement = jdbc.sql(sql);
        scope.parameters().forEach(statement::param);
        return statement;
    }

    private static DispatchLine line(ResultSet row, int number) throws SQLException {
        return new DispatchLine(
                row.getObject("team_id", UUID.class),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                new ReportingDay(row.getObject("day", LocalDate.class)),
                row.getInt("version_number"),
                row.getObject("issue_number", Integer.class),
                DispatchState.valueOf(row.getString("state")),
                row.getString("correction"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                instant(row, "signed_at"),
                row.getString("signer_name"),
                instant(row, "published_at"));
    }

    private Dispatch dispatch(ResultSet row, int number) throws SQLException {
        DispatchLine line = line(row, number);
        return new Dispatch(
                row.getObject("id", UUID.class),
                line.teamId(),
                line.team(),
                row.getInt("team_number"),
                line.day(),
                line.version(),
                line.issue(),
                row.getInt("next_issue"),
                instant(row, "told_up_to"),
                line.state(),
                row.getInt("version"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                content(row.getString("content")),
                row.getObject("template_version", Integer.class),
                row.getInt("in_force"),
                row.getString("recommendations"),
                row.getString("tomorrow"),
                line.correction(),
                kept.texts(row.getString("remarks")),
                kept.cleared(row.getString("cleared")),
                kept.photos(row.getString("photos")),
                kept.adopted(row.getString("adopted")),
                row.getString("changed"),
                row.getString("author"),
                line.savedAt(),
                instant(row, "first_signed_at"),
                row.getObject("first_signed_by", UUID.class),
                row.getString("first_signer_name"),
                line.signedAt(),
                line.signer(),
                row.getString("sha256"),
                intact(row, line),
                line.publishedAt());
    }

    /** A figure whose rows do not add up to it is none: somebody changed the record behind the program's back. */
    private DispatchContent content(String kept) {
        try {
            return json.readValue(kept, DispatchContent.class);
        } catch (JacksonException damaged) {
            throw new RefusedException("dispatch.refused.damaged");
        }
    }

    private boolean intact(ResultSet row, DispatchLine line) throws SQLException {
        String signedWith = row.getString("sha256");
        if (signedWith == null || line.issue() == null) {
            return line.state() == DispatchState.DRAFT;
        }
        return signedWith.equals(seal.of(Sealed.in(row)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
