package org.dailydispatch.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports for pages and files. */
@Repository
@Transactional(readOnly = true)
class ReportReader {

    private static final String SELECT = """
            select r.*, a.display_name as author_name,
                   array(select v.site_id from township_report_village v where v.report_id = r.id) as village_ids,
                   %s as status
            from township_report r join account a on a.id = r.author_id
            where\s""".formatted(ReportStatus.SQL);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<TownshipReport> find(ReportPlace place) {
        return jdbc.sql(SELECT + "r.team_id = :team and r.township_id = :township and r.day = :day")
                .param("team", place.team().id())
                .param("township", place.township().id())
                .param("day", place.day().date())
                .query(this::report)
                .optional();
    }

    /** A team's reports of a day, by township. */
    Map<UUID, TownshipReport> ofDay(UUID teamId, ReportingDay day) {
        Map<UUID, TownshipReport> reports = new HashMap<>();
        jdbc.sql(SELECT + "r.team_id = :team and r.day = :day")
                .param("team", teamId)
                .param("day", day.date())
                .query(this::report)
                .list()
                .forEach(report -> reports.put(report.townshipId(), report));
        return reports;
    }

    /** A township's reports between two days, both included, by day. */
    Map<ReportingDay, TownshipReport> ofTownship(UUID teamId, UUID townshipId, ReportingDay from, ReportingDay to) {
        Map<ReportingDay, TownshipReport> reports = new HashMap<>();
        jdbc.sql(SELECT + "r.team_id = :team and r.township_id = :township and r.day between :from and :to")
                .param("team", teamId)
                .param("township", townshipId)
                .param("from", from.date())
                .param("to", to.date())
                .query(this::report)
                .list()
                .forEach(report -> reports.put(report.day(), report));
        return reports;
    }

    private TownshipReport report(ResultSet row, int number) throws SQLException {
        OffsetDateTime filed = row.getObject("filed_at", OffsetDateTime.class);
        return new TownshipReport(
                row.getObject("id", UUID.class),
                row.getObject("township_id", UUID.class),
                new ReportingDay(row.getObject("day", LocalDate.class)),
                ReportStatus.valueOf(row.getString("status")),
                new ReportContent(
                        row.getBoolean("zero"),
                        villages(row),
                        items(row.getString("items")),
                        claims(row),
                        earlier(row.getString("earlier_problems")),
                        row.getString("situation")),
                filed == null ? null : filed.toInstant(),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("author_id", UUID.class),
                row.getString("author_name"),
                row.getInt("revision"),
                row.getInt("version"));
    }

    private static Set<UUID> villages(ResultSet row) throws SQLException {
        Array ids = row.getArray("village_ids");
        return new HashSet<>(Arrays.asList((UUID[]) ids.getArray()));
    }

    private Map<ReportItem, Verdict> items(String text) {
        Map<ReportItem, Verdict> items = new EnumMap<>(ReportItem.class);
        json.readValue(text, new TypeReference<Map<String, String>>() {})
                .forEach((item, verdict) ->
                        items.put(ReportItem.valueOf(item.toUpperCase(Locale.ROOT)), Verdict.valueOf(verdict)));
        return items;
    }

    private Map<UUID, Boolean> earlier(String text) {
        Map<UUID, Boolean> answers = new HashMap<>();
        json.readValue(text, new TypeReference<Map<String, Boolean>>() {})
                .forEach((problem, fixed) -> answers.put(UUID.fromString(problem), fixed));
        return answers;
    }

    private static Claims claims(ResultSet row) throws SQLException {
        return new Claims(
                number(row, "ledger_persons"),
                number(row, "isolation_due"),
                number(row, "isolated"),
                number(row, "notices_signed"),
                number(row, "visits"),
                number(row, "venues_checked"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
