package org.dailydispatch.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.listing.PageOf;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The townships as the administration lists them, within the actor's reach. */
@Component
@Transactional(readOnly = true)
class TownshipList {

    static final int PAGE_SIZE = 50;

    private static final String FROM = """
            from township t join county c on c.id = t.county_id
            where %s
              and (cast(:county as uuid) is null or t.county_id = cast(:county as uuid))
              and (cast(:kind as text) is null or t.kind = cast(:kind as text))
              and (cast(:day as date) is null or (t.in_force_from <= cast(:day as date)
                    and (t.in_force_to is null or t.in_force_to >= cast(:day as date))))
              and (cast(:text as text) is null or t.code ilike cast(:text as text)
                    or t.name_zh ilike cast(:text as text) or t.name_en ilike cast(:text as text))
            """.formatted(Reach.WITHIN_REACH);

    private static final String SELECT = """
            select t.*, c.name_zh as county_zh, c.name_en as county_en,
                   (select count(*) from site s where s.township_id = t.id and s.state = 'CONFIRMED'
                        and s.kind <> 'ENTERPRISE' and exists (
                        select 1 from site_period p where p.site_id = s.id and p.in_force_to is null)) as open_sites
            """;

    private static final String ORDER = "order by c.code, t.position, t.code ";

    private final JdbcClient jdbc;

    TownshipList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PageOf<TownshipRow> page(TownshipFilter filter, Actor actor) {
        long total = filtered("select count(*) " + FROM, filter, actor)
                .query(Long.class)
                .single();
        List<TownshipRow> rows = filtered(SELECT + FROM + ORDER + "limit :limit offset :offset", filter, actor)
                .param("limit", PAGE_SIZE)
                .param("offset", PageOf.offset(filter.number(), PAGE_SIZE))
                .query(TownshipList::row)
                .list();
        return new PageOf<>(rows, total, filter.number(), PAGE_SIZE);
    }

    public List<TownshipRow> all(TownshipFilter filter, Actor actor) {
        return filtered(SELECT + FROM + ORDER, filter, actor)
                .query(TownshipList::row)
                .list();
    }

    /** @throws NotFoundException where there is none within the actor's reach */
    public TownshipRow one(UUID id, Actor actor) {
        return filtered(SELECT + FROM + "and t.id = :id", TownshipFilter.NONE, actor)
                .param("id", id)
                .query(TownshipList::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("township " + id));
    }

    private JdbcClient.StatementSpec filtered(String sql, TownshipFilter filter, Actor actor) {
        TownshipKind kind = filter.townshipKind();
        ReportingDay day = filter.inForceOn();
        return jdbc.sql(sql)
                .param("reach", Reach.of(actor))
                .param("county", filter.countyId())
                .param("kind", kind == null ? null : kind.name())
                .param("day", day == null ? null : day.date())
                .param("text", filter.pattern());
    }

    private static TownshipRow row(ResultSet row, int number) throws SQLException {
        Township township = new Township(
                row.getObject("id", UUID.class),
                row.getObject("county_id", UUID.class),
                row.getString("code"),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                new Name(row.getString("short_zh"), row.getString("short_en")),
                TownshipKind.valueOf(row.getString("kind")),
                row.getInt("position"),
                row.getObject("grid_row", Integer.class),
                row.getObject("grid_col", Integer.class));
        return new TownshipRow(
                township,
                new Name(row.getString("county_zh"), row.getString("county_en")),
                SiteList.period(row),
                row.getInt("open_sites"),
                row.getInt("version"));
    }
}
