package org.dailydispatch.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What dashboard and dispatch count of a team's inspections. Each method is one grouped statement that starts from the
 * index by team and day; each number is read by a {@link VisitFigure}, whose rows {@link #rows} lists.
 */
@Service
@Transactional(readOnly = true)
public class InspectionFigures {

    private static final String IN_DAYS =
            " from inspection i join site s on s.id = i.site_id where i.team_id = :team and i.day between :from and :to ";

    private static final String BEGUN = """
            select d.id draft, d.site_id draft_site, s.short_zh, s.short_en, s.township_id, a.display_name, d.answered, d.items,
                d.saved_at
            from inspection_draft d
            join site s on s.id = d.site_id
            join account a on a.id = d.author_id
            where d.team_id = :team and d.day = :to and d.mode = 'OPEN' and d.base_revision is null
                and not exists (select from inspection i where i.id = d.id)""";

    private final JdbcClient jdbc;

    public InspectionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Visits by township and day, both days included. */
    public CoverageGrid gridOf(UUID teamId, ReportingDay from, ReportingDay to) {
        return new CoverageGrid(byDay("select * from visit", List.of(teamId), from, to)
                .query(InspectionFigures::entry)
                .list());
    }

    static CoverageGrid.Entry entry(ResultSet rs, int number) throws SQLException {
        return new CoverageGrid.Entry(
                id(rs, "township_id"),
                day(rs, "day"),
                new Visits(rs.getInt("villages"), rs.getInt("checkpoints"), rs.getInt("covert")));
    }

    /** Open inspections of checkpoints by site and day, both days included; days without any are left out. */
    public List<SiteVisits> checkpointVisits(UUID teamId, ReportingDay from, ReportingDay to) {
        return siteVisits(teamId, VisitFigure.CHECKPOINT, from, to);
    }

    /** Open inspections of villages and communities by site and day, both days included. */
    public List<SiteVisits> villageVisits(UUID teamId, ReportingDay from, ReportingDay to) {
        return siteVisits(teamId, VisitFigure.VILLAGE, from, to);
    }

    /** Open inspections begun on this day and not yet filed; covert drafts are their author's alone. */
    public List<DraftProgress> draftsOn(UUID teamId, ReportingDay day) {
        return jdbc.sql(BEGUN + " order by d.saved_at desc, d.id")
                .param("team", teamId)
                .param("to", day.date())
                .query(InspectionFigures::draft)
                .list();
    }

    /**
     * The checkpoints' visits over the days, both included, and what was begun on the last of them: what {@link #checkpointVisits}
     * and {@link #draftsOn} tell, in one statement.
     *
     * @param withBegun whether the reader may see what is not filed
     */
    public BoardVisits boardVisits(UUID teamId, ReportingDay from, ReportingDay to, boolean withBegun) {
        List<SiteVisits> checkpoints = new ArrayList<>();
        List<DraftProgress> begun = new ArrayList<>();
        String both = "select * from (" + bySite(VisitFigure.CHECKPOINT) + ") v full join (" + BEGUN
                + " and :begun) d on false" + " order by v.day, v.visited, d.saved_at desc, d.draft";
        inDays(both, teamId, from, to).param("begun", withBegun).query(row -> {
            if (row.getObject("draft") == null) {
                checkpoints.add(siteVisits(row, checkpoints.size()));
            } else {
                begun.add(draft(row, begun.size()));
            }
        });
        return new BoardVisits(checkpoints, begun);
    }

    /** The number of a figure over the days, both included. */
    public int count(UUID teamId, VisitFigure figure, ReportingDay from, ReportingDay to) {
        return inDays("select count(*)" + IN_DAYS + "and " + figure.condition(), teamId, from, to)
                .query(Integer.class)
                .single();
    }

    /** The ids of the inspections behind a figure, in the order of filing: exactly as many as {@link #count} says. */
    public List<UUID> rows(UUID teamId, VisitFigure figure, ReportingDay from, ReportingDay to) {
        return inDays(
                        "select i.id" + IN_DAYS + "and " + figure.condition() + " order by i.filed_at, i.id",
                        teamId,
                        from,
                        to)
                .query((rs, n) -> id(rs, "id"))
                .list();
    }

    /** The inspections behind a figure on one day, in the order of filing. */
    public List<VisitRow> visitsOn(UUID teamId, VisitFigure figure, ReportingDay day) {
        return inDays(visits("", figure), teamId, day, day)
                .query(InspectionFigures::visitRow)
                .list();
    }

    /** The inspections in one township on one day, in the order of filing. */
    public List<VisitRow> visitsIn(UUID teamId, UUID townshipId, VisitFigure figure, ReportingDay day) {
        return inDays(visits("and i.township_id = :township ", figure), teamId, day, day)
                .param("township", townshipId)
                .query(InspectionFigures::visitRow)
                .list();
    }

    /** Several teams' visits by township and day, both days included; what is without any is left out. */
    public List<TownshipVisits> byTownship(Collection<UUID> teamIds, ReportingDay from, ReportingDay to) {
        if (teamIds.isEmpty()) {
            return List.of();
        }
        return byDay("select * from visit", teamIds, from, to)
                .query((rs, n) -> new TownshipVisits(
                        id(rs, "team_id"),
                        id(rs, "township_id"),
                        day(rs, "day"),
                        rs.getInt("villages"),
                        rs.getInt("covert")))
                .list();
    }

    private List<SiteVisits> siteVisits(UUID teamId, VisitFigure figure, ReportingDay from, ReportingDay to) {
        return inDays(bySite(figure) + " order by i.day, i.site_id", teamId, from, to)
                .query(InspectionFigures::siteVisits)
                .list();
    }

    private static String bySite(VisitFigure figure) {
        return "select i.site_id visited, i.day, (array_agg(i.id order by i.filed_at, i.id))[1] first_id,"
                + " min(i.filed_at) first_filed_at, count(*) inspections, sum(i.passed) passed, sum(i.failed) failed,"
                + " sum(i.not_applicable) not_applicable"
                + IN_DAYS + "and " + figure.condition() + " group by i.site_id, i.day";
    }

    private static SiteVisits siteVisits(ResultSet rs, int number) throws SQLException {
        return new SiteVisits(
                id(rs, "visited"),
                day(rs, "day"),
                id(rs, "first_id"),
                instant(rs, "first_filed_at"),
                rs.getInt("inspections"),
                rs.getInt("passed"),
                rs.getInt("failed"),
                rs.getInt("not_applicable"));
    }

    private static DraftProgress draft(ResultSet rs, int number) throws SQLException {
        return new DraftProgress(
                id(rs, "draft"),
                id(rs, "draft_site"),
                new Name(rs.getString("short_zh"), rs.getString("short_en")),
                id(rs, "township_id"),
                rs.getString("display_name"),
                rs.getInt("answered"),
                rs.getInt("items"),
                instant(rs, "saved_at"));
    }

    private static String visits(String and, VisitFigure figure) {
        return "select i.id, i.receipt, i.day, i.township_id, i.site_id, s.name_zh, s.name_en,"
                + " i.mode = 'COVERT' covert, s.kind, a.display_name,"
                + " i.filed_at, i.passed, i.failed, i.not_applicable"
                + " from inspection i join site s on s.id = i.site_id join account a on a.id = i.author_id"
                + " where i.team_id = :team and i.day between :from and :to " + and + "and " + figure.condition()
                + " order by i.filed_at, i.id";
    }

    private static VisitRow visitRow(ResultSet rs, int number) throws SQLException {
        return new VisitRow(
                id(rs, "id"),
                rs.getString("receipt"),
                day(rs, "day"),
                id(rs, "township_id"),
                id(rs, "site_id"),
                new Name(rs.getString("name_zh"), rs.getString("name_en")),
                rs.getBoolean("covert"),
                SiteKind.valueOf(rs.getString("kind")).family(),
                rs.getString("display_name"),
                instant(rs, "filed_at"),
                rs.getInt("passed"),
                rs.getInt("failed"),
                rs.getInt("not_applicable"));
    }

    private JdbcClient.StatementSpec byDay(String sql, Collection<UUID> teamIds, ReportingDay from, ReportingDay to) {
        return jdbc.sql(VisitCount.WITH_VISIT + sql)
                .param("teams", teamIds)
                .param("from", from.date())
                .param("to", to.date());
    }

    private JdbcClient.StatementSpec inDays(String sql, UUID teamId, ReportingDay from, ReportingDay to) {
        return jdbc.sql(sql).param("team", teamId).param("from", from.date()).param("to", to.date());
    }

    private static UUID id(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, UUID.class);
    }

    private static ReportingDay day(ResultSet rs, String column) throws SQLException {
        return new ReportingDay(rs.getObject(column, LocalDate.class));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
