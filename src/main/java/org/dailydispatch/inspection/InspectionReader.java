package org.dailydispatch.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads inspections within a reader's scope. */
@Repository
class InspectionReader {

    private static final String COLUMNS = """
            select i.*, t.name_zh township_zh, t.name_en township_en, s.name_zh site_zh, s.name_en site_en,
                   s.kind site_kind, a.display_name author
            """;
    private static final String TABLES = """
            from inspection i
            join site s on s.id = i.site_id
            join township t on t.id = i.township_id
            join account a on a.id = i.author_id
            """;

    private final JdbcClient jdbc;
    private final AnswersJson json;

    InspectionReader(JdbcClient jdbc, AnswersJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Inspection> find(Actor actor, UUID id) {
        return select(actor, "i.id = :id", "", Map.of("id", id))
                .query(this::inspection)
                .optional();
    }

    /** Whatever the reader's scope; for the rules of filing only. */
    Optional<Inspection> findAnywhere(UUID id) {
        return jdbc.sql(COLUMNS + TABLES + "where i.id = :id")
                .param("id", id)
                .query(this::inspection)
                .optional();
    }

    /** The last inspection of the site on one of the days before this one. */
    Optional<Inspection> previous(Actor actor, UUID siteId, ReportingDay before, int days) {
        return select(
                        actor,
                        "i.team_id = :team and i.site_id = :site and i.day >= :from and i.day < :before",
                        "order by i.day desc, i.filed_at desc limit 1",
                        Map.of(
                                "team",
                                actor.team(),
                                "site",
                                siteId,
                                "from",
                                before.plus(-days).date(),
                                "before",
                                before.date()))
                .query(this::inspection)
                .optional();
    }

    List<InspectionRow> ofSite(Actor actor, UUID siteId, ReportingDay day) {
        return select(
                        actor,
                        "i.team_id = :team and i.site_id = :site and i.day = :day",
                        "order by i.filed_at, i.id",
                        Map.of("team", actor.team(), "site", siteId, "day", day.date()))
                .query(InspectionReader::row)
                .list();
    }

    List<InspectionRow> ofTeam(Actor actor, ReportingDay day) {
        return select(
                        actor,
                        "i.team_id = :team and i.day = :day",
                        "order by i.filed_at desc, i.id",
                        Map.of("team", actor.team(), "day", day.date()))
                .query(InspectionReader::row)
                .list();
    }

    List<InspectionRow> rows(Actor actor, InspectionFilter filter, int limit) {
        return select(actor, filter.condition(), "order by i.day desc, i.id desc limit " + limit, filter.parameters())
                .query(InspectionReader::row)
                .list();
    }

    /** The day of the last visit to each site of the township, by site, within the reader's scope. */
    Map<UUID, ReportingDay> lastVisits(Actor actor, UUID townshipId, ReportingDay from) {
        Scope scope = Scope.of(actor);
        Map<UUID, ReportingDay> last = new HashMap<>();
        jdbc.sql("select i.site_id, max(i.day) last_day from inspection i where i.township_id = :township"
                        + " and i.day >= :from and " + scope.condition() + " group by i.site_id")
                .param("township", townshipId)
                .param("from", from.date())
                .params(scope.parameters())
                .query((ResultSet row) -> {
                    last.put(row.getObject("site_id", UUID.class), day(row, "last_day"));
                });
        return last;
    }

    List<Revision> revisions(UUID id) {
        return jdbc.sql("select * from inspection_revision where inspection_id = :id order by revision desc")
                .param("id", id)
                .query((row, number) -> new Revision(
                        row.getInt("revision"),
                        instant(row, "at"),
                        json.read(row.getString("answers")),
                        row.getString("remark")))
                .list();
    }

    private JdbcClient.StatementSpec select(Actor actor, String condition, String tail, Map<String, ?> parameters) {
        Scope scope = Scope.of(actor);
        return jdbc.sql(COLUMNS + TABLES + "where " + scope.condition() + " and " + condition + " " + tail)
                .params(scope.parameters())
                .params(parameters);
    }

    private Inspection inspection(ResultSet row, int number) throws SQLException {
        return new Inspection(
                row(row, number),
                row.getObject("checklist_version_id", UUID.class),
                json.read(row.getString("answers")),
                row.getString("remark"));
    }

    private static InspectionRow row(ResultSet row, int number) throws SQLException {
        return new InspectionRow(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getObject("township_id", UUID.class),
                new Name(row.getString("township_zh"), row.getString("township_en")),
                row.getObject("site_id", UUID.class),
                new Name(row.getString("site_zh"), row.getString("site_en")),
                SiteKind.valueOf(row.getString("site_kind")),
                day(row, "day"),
                Mode.valueOf(row.getString("mode")),
                row.getObject("author_id", UUID.class),
                row.getString("author"),
                row.getString("receipt"),
                instant(row, "started_at"),
                instant(row, "filed_at"),
                row.getObject("released_at") == null ? null : instant(row, "released_at"),
                row.getInt("passed"),
                row.getInt("failed"),
                row.getInt("not_applicable"),
                row.getInt("revision"),
                instant(row, "revised_at"));
    }

    private static ReportingDay day(ResultSet row, String column) throws SQLException {
        return new ReportingDay(row.getObject(column, LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
