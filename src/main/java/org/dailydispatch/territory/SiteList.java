package org.dailydispatch.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.Extent;
import org.dailydispatch.language.Name;
import org.dailydispatch.listing.PageOf;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sites as the administration lists them, within the actor's reach. */
@Component
@Transactional(readOnly = true)
class SiteList {

    static final int PAGE_SIZE = 50;

    private static final String FROM = """
            from site s join township t on t.id = s.township_id join county c on c.id = s.county_id
            where %s and s.state = 'CONFIRMED'
              and (cast(:township as uuid) is null or s.township_id = cast(:township as uuid))
              and (cast(:county as uuid) is null or s.county_id = cast(:county as uuid))
              and (cast(:kinds as text) is null or s.kind = any (string_to_array(cast(:kinds as text), ',')))
              and (cast(:from as date) is null or exists (
                    select 1 from site_period p
                    where p.site_id = s.id and p.in_force_from <= cast(:to as date)
                      and (p.in_force_to is null or p.in_force_to >= cast(:from as date))))
              and (cast(:text as text) is null or s.code ilike cast(:text as text)
                    or s.name_zh ilike cast(:text as text) or s.name_en ilike cast(:text as text))
            """.formatted(Reach.WITHIN_REACH);

    private static final String OF_TEAM = "and (cast(:team as uuid) is null"
            + " or s.county_id = (select county_id from team where id = cast(:team as uuid)))\n";

    private static final String SELECT = """
            select s.*, t.name_zh as township_zh, t.name_en as township_en, c.name_zh as county_zh, c.name_en as county_en
            """;

    private static final String ORDER =
            """
            order by c.code, case when %s then 1 when %s then 2 else 3 end,
                     t.position, s.position, s.code
            """.formatted(SiteFamily.CHECKPOINT.holds("s.kind"), SiteFamily.VILLAGE.holds("s.kind"));

    private final JdbcClient jdbc;

    SiteList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PageOf<SiteRow> page(SiteFilter filter, Actor actor) {
        long total = filtered("select count(*) " + FROM, filter, actor)
                .query(Long.class)
                .single();
        List<SiteRow> rows = rows(filtered(SELECT + FROM + ORDER + "limit :limit offset :offset", filter, actor)
                .param("limit", PAGE_SIZE)
                .param("offset", PageOf.offset(filter.number(), PAGE_SIZE)));
        return new PageOf<>(rows, total, filter.number(), PAGE_SIZE);
    }

    public List<SiteRow> all(SiteFilter filter, Actor actor) {
        return rows(filtered(SELECT + FROM + ORDER, filter, actor));
    }

    /** Those in force on one of the days at least; of one team's county or one township, where one is asked for. */
    public List<SiteRow> inForce(Extent extent, Actor actor) {
        return rows(inForce(SELECT, ORDER, extent, actor));
    }

    /** How many those are. */
    int countInForce(Extent extent, Actor actor) {
        return inForce("select count(*) ", "", extent, actor)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec inForce(String select, String order, Extent extent, Actor actor) {
        return filtered(select + FROM + OF_TEAM + order, SiteFilter.NONE, actor)
                .param("from", extent.from().date())
                .param("to", extent.to().date())
                .param("township", extent.townshipId())
                .param("team", extent.teamId());
    }

    /** @throws NotFoundException where there is none within the actor's reach */
    public SiteRow one(UUID id, Actor actor) {
        return rows(filtered(SELECT + FROM + "and s.id = :id", SiteFilter.NONE, actor)
                        .param("id", id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("site " + id));
    }

    private JdbcClient.StatementSpec filtered(String sql, SiteFilter filter, Actor actor) {
        String kinds = filter.kinds().stream().map(SiteKind::name).collect(Collectors.joining(","));
        ReportingDay day = filter.inForceOn();
        return jdbc.sql(sql)
                .param("reach", Reach.of(actor))
                .param("township", filter.townshipId())
                .param("county", filter.countyId())
                .param("kinds", kinds.isEmpty() ? null : kinds)
                .param("from", day == null ? null : day.date())
                .param("to", day == null ? null : day.date())
                .param("text", filter.pattern());
    }

    private List<SiteRow> rows(JdbcClient.StatementSpec query) {
        List<SiteRow> bare = query.query(SiteList::withoutPeriods).list();
        Map<UUID, List<InForce>> periods = periodsOf(bare);
        return bare.stream()
                .map(row -> withPeriods(row, periods.getOrDefault(row.site().id(), List.of())))
                .toList();
    }

    private Map<UUID, List<InForce>> periodsOf(List<SiteRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = rows.stream().map(row -> row.site().id()).toList();
        return jdbc
                .sql("""
                        select site_id, in_force_from, in_force_to from site_period
                        where site_id in (:ids) order by in_force_from""")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getObject("site_id", UUID.class), period(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static SiteRow withPeriods(SiteRow row, List<InForce> periods) {
        Site site = row.site();
        return new SiteRow(
                new Site(
                        site.id(),
                        site.countyId(),
                        site.townshipId(),
                        site.kind(),
                        site.code(),
                        site.name(),
                        site.shortName(),
                        site.road(),
                        periods,
                        site.at(),
                        site.state()),
                row.township(),
                row.county(),
                row.positionInvented());
    }

    private static SiteRow withoutPeriods(ResultSet row, int number) throws SQLException {
        Site site = new Site(
                row.getObject("id", UUID.class),
                row.getObject("county_id", UUID.class),
                row.getObject("township_id", UUID.class),
                SiteKind.valueOf(row.getString("kind")),
                row.getString("code"),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                new Name(row.getString("short_zh"), row.getString("short_en")),
                road(row.getString("road_zh"), row.getString("road_en")),
                List.of(),
                coordinates(row),
                SiteState.valueOf(row.getString("state")));
        return new SiteRow(
                site,
                new Name(row.getString("township_zh"), row.getString("township_en")),
                new Name(row.getString("county_zh"), row.getString("county_en")),
                row.getBoolean("position_invented"));
    }

    private static @Nullable Name road(@Nullable String zh, @Nullable String en) {
        return zh == null ? null : new Name(zh, en == null ? zh : en);
    }

    /** From the columns {@code latitude} and {@code longitude}. */
    static @Nullable Coordinates coordinates(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
    }

    /** From the columns {@code in_force_from} and {@code in_force_to}. */
    static InForce period(ResultSet row) throws SQLException {
        LocalDate to = row.getObject("in_force_to", LocalDate.class);
        return new InForce(
                new ReportingDay(row.getObject("in_force_from", LocalDate.class)),
                to == null ? null : new ReportingDay(to));
    }
}
