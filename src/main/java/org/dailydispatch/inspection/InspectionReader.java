package org.dailydispatch.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads inspections within a reader's scope. */
@Repository
class InspectionReader {

    private static final int MOST_WAITING = 200;
    private static final int MOST_FAILED = 50;

    private static final String COLUMNS = """
            select i.*, t.name_zh township_zh, t.name_en township_en, s.name_zh site_zh, s.name_en site_en,
                   s.kind site_kind, a.display_name author, c.name_zh checklist_zh, c.name_en checklist_en,
                   jsonb_array_length(jsonb_path_query_array(i.answers, '$[*] ? (@.carried == true)')) carried
            """;
    private static final String TABLES = """
            from inspection i
            join site s on s.id = i.site_id
            join township t on t.id = i.township_id
            join account a on a.id = i.author_id
            join checklist_version v on v.id = i.checklist_version_id
            join checklist c on c.id = v.checklist_id
            """;

    /** The site, and the venues that turned out to be the same. */
    private static final String OF_SITE =
            "i.site_id in (select :site union all select id from site where merged_into = :site)";

    private static final String OF_DAY = "i.team_id = :team and i.day = :day";

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

    Set<UUID> visible(Actor actor, Collection<UUID> ids) {
        Scope scope = Scope.of(actor);
        return new HashSet<>(jdbc.sql("select i.id from inspection i where i.id in (:ids) and " + scope.condition())
                .param("ids", ids)
                .params(scope.parameters())
                .query(UUID.class)
                .list());
    }

    /** Whatever the reader's scope; for the rules of filing, and for what a reader was found to see. */
    Optional<Inspection> findAnywhere(UUID id) {
        return jdbc.sql(COLUMNS + TABLES + "where i.id = :id")
                .param("id", id)
                .query(this::inspection)
                .optional();
    }

    /** The last inspection of the site by the checklist on one of the days before this one. */
    Optional<Inspection> previous(
            Actor actor, UUID teamId, UUID siteId, String checklist, ReportingDay before, int days) {
        return select(
                        actor,
                        "i.team_id = :team and " + OF_SITE
                                + " and c.code = :checklist and i.day >= :from and i.day < :before",
                        "order by i.day desc, i.filed_at desc limit 1",
                        Map.of(
                                "team",
                                teamId,
                                "site",
                                siteId,
                                "checklist",
                                checklist,
                                "from",
                                before.plus(-days).date(),
                                "before",
                                before.date()))
                .query(this::inspection)
                .optional();
    }

    List<InspectionRow> ofSite(Actor actor, UUID siteId, String checklist, ReportingDay day) {
        return select(
                        actor,
                        "i.team_id = :team and " + OF_SITE + " and c.code = :checklist and i.day = :day",
                        "order by i.filed_at, i.id",
                        Map.of("team", actor.team(), "site", siteId, "checklist", checklist, "day", day.date()))
                .query(InspectionReader::row)
                .list();
    }

    List<InspectionRow> ofTeam(Actor actor, ReportingDay day) {
        return select(
                        actor,
                        OF_DAY,
                        "order by i.filed_at desc, i.id desc",
                        Map.of("team", actor.team(), "day", day.date()))
                .query(InspectionReader::row)
                .list();
    }

    /** Which they are is found in the index, so that only these are read. */
    List<InspectionRow> latestOfTeam(Actor actor, ReportingDay day, int most) {
        String latest = "select i.id from inspection i where " + OF_DAY + " and "
                + Scope.of(actor).condition() + " order by i.filed_at desc, i.id desc limit " + most;
        return select(
                        actor,
                        "i.id in (" + latest + ")",
                        "order by i.filed_at desc, i.id desc",
                        Map.of("team", actor.team(), "day", day.date()))
                .query(InspectionReader::row)
                .list();
    }

    /** From the index alone, but for what a site is. */
    DayVisits visitedOn(Actor actor, ReportingDay day) {
        Scope scope = Scope.of(actor);
        AtomicInteger inspections = new AtomicInteger();
        Set<UUID> places = new HashSet<>();
        jdbc.sql("select i.site_id, i.township_id, " + SiteFamily.VILLAGE.holds("s.kind")
                        + " village, count(*) inspections"
                        + " from inspection i join site s on s.id = i.site_id where i.team_id = :team and i.day = :day and "
                        + scope.condition() + " group by i.site_id, i.township_id, s.kind")
                .param("team", actor.team())
                .param("day", day.date())
                .params(scope.parameters())
                .query((ResultSet row) -> {
                    inspections.addAndGet(row.getInt("inspections"));
                    places.add(row.getObject("site_id", UUID.class));
                    if (row.getBoolean("village")) {
                        places.add(row.getObject("township_id", UUID.class));
                    }
                });
        return new DayVisits(inspections.get(), places);
    }

    List<InspectionRow> unreleased(Actor leader) {
        return select(
                        leader,
                        "i.team_id = :team and i.mode = 'COVERT' and i.released_at is null",
                        "order by i.filed_at, i.id limit " + MOST_WAITING,
                        Map.of("team", leader.team()))
                .query(InspectionReader::row)
                .list();
    }

    List<InspectionRow> rows(Actor actor, InspectionFilter filter, int limit) {
        return select(
                        actor,
                        filter.condition(Scope.of(actor)),
                        "order by i.day desc, i.id desc limit " + limit,
                        filter.parameters())
                .query(InspectionReader::row)
                .list();
    }

    /** How many rows there are on all pages. */
    int count(Actor actor, InspectionFilter filter) {
        Scope scope = Scope.of(actor);
        return jdbc.sql("select count(*) from inspection i join site s on s.id = i.site_id where " + scope.condition()
                        + " and " + filter.condition(scope))
                .params(scope.parameters())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** How many inspections of each of the sites there are within the reader's scope; none for those without. */
    Map<UUID, Integer> visits(Actor actor, Collection<UUID> siteIds) {
        Map<UUID, Integer> visits = new HashMap<>();
        if (!siteIds.isEmpty()) {
            Scope scope = Scope.of(actor);
            jdbc.sql("select i.site_id, count(*) visits from inspection i where i.site_id in (:sites) and "
                            + scope.condition() + " group by i.site_id")
                    .param("sites", siteIds)
                    .params(scope.parameters())
                    .query((ResultSet row) -> {
                        visits.put(row.getObject("site_id", UUID.class), row.getInt("visits"));
                    });
        }
        return visits;
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

    /** Who had to put right what failed at the site since the day, the latest by item, within the reader's scope. */
    Units units(Actor actor, UUID siteId, ReportingDay from) {
        Scope scope = Scope.of(actor);
        Map<String, String> byItem = new LinkedHashMap<>();
        jdbc.sql("select a.value ->> 'item' item, a.value ->> 'unit' unit"
                        + " from (select i.day, i.filed_at, i.answers from inspection i"
                        + " where i.site_id = :site and i.day >= :from and i.failed > 0 and " + scope.condition()
                        + " order by i.day desc, i.filed_at desc limit " + MOST_FAILED
                        + ") i, jsonb_array_elements(i.answers) a"
                        + " where a.value ->> 'unit' <> '' order by i.day desc, i.filed_at desc")
                .param("site", siteId)
                .param("from", from.date())
                .params(scope.parameters())
                .query((ResultSet row) -> {
                    byItem.putIfAbsent(row.getString("item"), row.getString("unit"));
                });
        return new Units(byItem);
    }

    List<Revision> revisions(UUID id) {
        return jdbc.sql("""
                        select v.*, a.display_name author, b.display_name approved_by_name
                        from inspection_revision v
                        join account a on a.id = v.author_id
                        left join account b on b.id = v.approved_by
                        where v.inspection_id = :id order by v.revision desc""")
                .param("id", id)
                .query((row, number) -> new Revision(
                        row.getInt("revision"),
                        instant(row, "at"),
                        row.getString("author"),
                        row.getString("approved_by_name"),
                        row.getString("reason"),
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
                instant(row, "revised_at"),
                new Name(row.getString("checklist_zh"), row.getString("checklist_en")),
                row.getInt("carried"),
                row.getBoolean("spot"));
    }

    private static ReportingDay day(ResultSet row, String column) throws SQLException {
        return new ReportingDay(row.getObject(column, LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
