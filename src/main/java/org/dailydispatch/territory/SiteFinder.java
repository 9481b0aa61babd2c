package org.dailydispatch.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the sites that a team can go to: those of its county that are in force, and the venues that it has added. */
@Service
@Transactional(readOnly = true)
public class SiteFinder {

    /** Sites on one page. */
    public static final int PAGE = 30;

    /** Haversine, as {@link Coordinates#to} has it; null where the search is made from nowhere. */
    private static final String AWAY = """
            case when cast(:north as float8) is not null then 2 * %s * asin(sqrt(least(1, power(sin(radians(s.latitude - cast(:north as float8)) / 2), 2)
                + cos(radians(cast(:north as float8))) * cos(radians(s.latitude))
                * power(sin(radians(s.longitude - cast(:east as float8)) / 2), 2)))) end""".formatted(Coordinates.EARTH);

    private static final String FOUND = """
            with found as (
                select s.*, t.name_zh as township_zh, t.name_en as township_en, %s as away,
                       row(coalesce(%s, 0), case s.kind when 'VILLAGE' then 2 when 'COMMUNITY' then 2
                           when 'ENTERPRISE' then 4 else 1 end, t.position, s.position, s.code, s.id) as place
                from site s join township t on t.id = s.township_id
                where s.county_id = (select county_id from team where id = :team)
                  and exists (select from site_period p where p.site_id = s.id and p.in_force_from <= :day
                      and (p.in_force_to is null or p.in_force_to >= :day))
                  and %s
                  and s.kind in (:kinds)
                  and (cast(:township as uuid) is null or s.township_id = cast(:township as uuid))
                  and (cast(:north as float8) is null or s.latitude is not null)
                  and (cast(:text as text) is null or s.name_zh ilike cast(:text as text)
                      or s.name_en ilike cast(:text as text) or s.code ilike cast(:text as text)
                      or s.road_zh ilike cast(:text as text) or s.road_en ilike cast(:text as text)))
            select * from found
            where cast(:after as uuid) is null or not exists (select from found where id = cast(:after as uuid))
               or place > (select place from found where id = cast(:after as uuid))
            order by place limit :limit""".formatted(AWAY, AWAY, Known.CONDITION);

    private final JdbcClient jdbc;

    SiteFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page in the order of distance, or of kind, township and place in the list.
     *
     * @return up to {@link #PAGE} sites, and one more where others follow
     */
    public List<FoundSite> find(Actor actor, SiteQuery query) {
        return find(actor, query, PAGE + 1);
    }

    /** The same in pages of another length, for a file. */
    public List<FoundSite> find(Actor actor, SiteQuery query, int atMost) {
        Coordinates near = query.near();
        return Known.to(actor, jdbc.sql(FOUND))
                .param("day", query.day().date())
                .param("kinds", query.kinds().stream().map(Enum::name).toList())
                .param("township", query.townshipId())
                .param("north", near == null ? null : near.latitude(), Types.DOUBLE)
                .param("east", near == null ? null : near.longitude(), Types.DOUBLE)
                .param("text", query.pattern())
                .param("after", query.after())
                .param("limit", atMost)
                .query(SiteFinder::found)
                .list();
    }

    /**
     * Sites of the township that the actor knows of and whose name is the same but for spaces, width and case, or a part
     * of this one, or the other way round.
     */
    public List<FoundSite> namesakes(Actor actor, UUID townshipId, String name) {
        return Known.to(actor, jdbc.sql("""
                        select s.*, t.name_zh as township_zh, t.name_en as township_en, cast(null as float8) as away
                        from site s join township t on t.id = s.township_id,
                             lateral (select replace(lower(normalize(s.name_zh, NFKC)), ' ', '') as plain,
                                             replace(lower(normalize(cast(:name as text), NFKC)), ' ', '') as typed) n
                        where s.township_id = :township and %s
                          and s.county_id = (select county_id from team where id = :team)
                          and (strpos(n.plain, n.typed) > 0
                               or (length(n.plain) > 1 and strpos(n.typed, n.plain) > 0))
                        order by s.name_zh, s.id limit 10""".formatted(Known.CONDITION)))
                .param("township", townshipId)
                .param("name", name)
                .query(SiteFinder::found)
                .list();
    }

    /** The registered venues of a township of the team's county. */
    public List<FoundSite> venuesOf(Actor actor, UUID townshipId) {
        return jdbc.sql("""
                        select s.*, t.name_zh as township_zh, t.name_en as township_en, cast(null as float8) as away
                        from site s join township t on t.id = s.township_id
                        where s.township_id = :township and s.state = 'CONFIRMED' and s.kind in (:kinds)
                          and s.county_id = (select county_id from team where id = :team)
                        order by s.name_zh, s.id""")
                .param("township", townshipId)
                .param(
                        "kinds",
                        SiteFamily.VENUE.kinds().stream().map(Enum::name).toList())
                .param("team", actor.team())
                .query(SiteFinder::found)
                .list();
    }

    private static FoundSite found(ResultSet row, int number) throws SQLException {
        Double away = row.getObject("away", Double.class);
        return new FoundSite(
                row.getObject("id", UUID.class),
                SiteKind.valueOf(row.getString("kind")),
                row.getString("code"),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                road(row.getString("road_zh"), row.getString("road_en")),
                new Name(row.getString("township_zh"), row.getString("township_en")),
                SiteState.valueOf(row.getString("state")),
                away == null ? null : new Distance(Math.toIntExact(Math.round(away))),
                row.getBoolean("position_invented"));
    }

    private static @Nullable Name road(@Nullable String zh, @Nullable String en) {
        return zh == null ? null : new Name(zh, en == null ? zh : en);
    }
}
