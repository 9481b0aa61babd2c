package org.dailydispatch.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.account.Leftover;
import org.dailydispatch.account.LeftoverKind;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is to visit what, and how it came to be. */
@Component
class RosterReader {

    static final int FOUND = 20;

    /**
     * On account {@code a}: inspects for the team on the day. Who was given a duty in the team belongs to it for as long
     * as the duty lasts; who was given none belongs to it by the account alone.
     */
    private static final String SERVES = """
            a.active and a.role = 'INSPECTOR' and a.team_id = :team
            and (not exists (select from team_member m where m.team_id = :team and m.account_id = a.id)
                 or exists (select from team_member m where m.team_id = :team and m.account_id = a.id
                            and m.from_day <= :day and (m.to_day is null or m.to_day >= :day)))
            """;

    private static final String IN_FORCE = """
            (s.id is null or exists (select from site_period p where p.site_id = s.id and p.in_force_from <= :day
                                     and (p.in_force_to is null or p.in_force_to >= :day)))
            and t.in_force_from <= :day and (t.in_force_to is null or t.in_force_to >= :day)
            """;

    private static final String ROSTER = """
            with held as (
                select d.site_id, d.township_id, d.target_id, d.account_id, d.reason, d.version, 'DAY' as origin
                from assignment_day d where d.team_id = :team and d.day = :day
                union all
                (select distinct on (r.target_id) r.site_id, r.township_id, r.target_id, r.account_id, '', 0, 'ROTA'
                 from assignment_rota r
                 where r.team_id = :team and r.weekday = extract(isodow from cast(:day as date))
                   and r.from_day <= :day and (r.until_day is null or r.until_day >= :day)
                   and not exists (select from assignment_day d
                                   where d.team_id = :team and d.day = :day and d.target_id = r.target_id)
                 order by r.target_id, r.from_day desc))
            select h.target_id, h.reason, h.version, h.origin, s.kind, a.id as holder_id, a.display_name as holder,
                   case when a.id is null then was.display_name end as formerly,
                   coalesce(s.name_zh, t.name_zh) as name_zh, coalesce(s.name_en, t.name_en) as name_en,
                   t.name_zh as township_zh, t.name_en as township_en
            from held h
            left join site s on s.id = h.site_id
            join township t on t.id = coalesce(h.township_id, s.township_id)
            left join account was on was.id = h.account_id
            left join account a on a.id = h.account_id and\s""" + SERVES + """
            where\s""" + IN_FORCE + """
            order by t.position, t.code, s.position, s.code""";

    private static final String ROTA = """
            select r.target_id, r.account_id, was.display_name as holder, r.from_day, r.until_day,
                   string_agg(cast(r.weekday as text), '' order by r.weekday) as weekdays,
                   coalesce(s.name_zh, t.name_zh) as name_zh, coalesce(s.name_en, t.name_en) as name_en,
                   (select true from account a where a.id = r.account_id and\s""" + SERVES + """
                   ) as serves
            from assignment_rota r
            left join site s on s.id = r.site_id
            join township t on t.id = coalesce(r.township_id, s.township_id)
            join account was on was.id = r.account_id
            where r.team_id = :team and (r.until_day is null or r.until_day >= :day)
            group by r.target_id, r.account_id, was.display_name, r.from_day, r.until_day, s.name_zh, t.name_zh,
                     s.name_en, t.name_en, s.position, t.position
            order by was.display_name, r.account_id, t.position, s.position nulls first, r.target_id, r.from_day""";

    private static final String CHANGES = """
            select c.kind, c.day, c.until_day, c.weekdays, c.reason, c.at, a.display_name as holder,
                   b.display_name as by_name,
                   coalesce(s.name_zh, t.name_zh) as name_zh, coalesce(s.name_en, t.name_en) as name_en
            from assignment_change c
            left join site s on s.id = c.site_id
            left join township t on t.id = c.township_id
            left join account a on a.id = c.account_id
            join account b on b.id = c.by_id
            where c.team_id = :team and (c.day = :day or (c.kind in ('ROTA', 'ROTA_ENDED') and c.day <= :day
                and (c.until_day is null or c.until_day >= :day)))
            order by c.at desc, c.id desc limit :limit""";

    private final JdbcClient jdbc;

    RosterReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Roster roster(UUID team, ReportingDay day) {
        return new Roster(
                day, about(ROSTER, team, day).query(RosterReader::post).list());
    }

    Optional<Instant> latestAfter(Instant since, UUID teamId) {
        return jdbc.sql("select max(at) from assignment_change where team_id = :team and at > :since")
                .param("team", teamId)
                .param("since", Timestamp.from(since))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    int heldFrom(UUID team, UUID account, ReportingDay day) {
        return about("""
                        select count(*) from (
                            select target_id from assignment_day
                            where team_id = :team and account_id = :account and day >= :day
                            union
                            select target_id from assignment_rota
                            where team_id = :team and account_id = :account
                              and (until_day is null or until_day >= :day)) held""", team, day)
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Who holds places on the day or later and does not serve on that day, by name. */
    List<Leftover> leftBehind(UUID team, ReportingDay day) {
        return about("""
                        select h.account_id, was.display_name, count(distinct h.target_id) as places
                        from (select target_id, account_id, day from assignment_day
                              where team_id = :team and day >= :day and account_id is not null
                              union all
                              select r.target_id, r.account_id, greatest(r.from_day, cast(:day as date)) from assignment_rota r
                              where r.team_id = :team and (r.until_day is null or r.until_day >= :day)
                                and not exists (select from assignment_rota later
                                    where later.team_id = r.team_id and later.target_id = r.target_id
                                      and later.weekday = r.weekday and later.from_day > r.from_day
                                      and later.from_day <= :day
                                      and (later.until_day is null or later.until_day >= :day))) h
                        join account was on was.id = h.account_id
                        where not exists (select from account a where a.id = h.account_id and\s""" + SERVES.replace(":day", "h.day") + """
                        ) group by h.account_id, was.display_name order by was.display_name, h.account_id""", team, day)
                .query((row, number) -> Leftover.ofPerson(
                        LeftoverKind.VISITS,
                        row.getObject("account_id", UUID.class),
                        row.getString("display_name"),
                        null,
                        row.getInt("places"),
                        "/assignments"))
                .list();
    }

    /** The inspectors who work for the team on the day, by name. */
    List<Holder> inspectors(UUID team, ReportingDay day) {
        return about(
                        "select a.id, a.display_name from account a where " + SERVES + " order by a.display_name, a.id",
                        team,
                        day)
                .query((row, number) -> new Holder(row.getObject("id", UUID.class), row.getString("display_name")))
                .list();
    }

    /** The rota as it stands on the day and after it, by person. */
    List<RotaLine> rota(UUID team, ReportingDay day) {
        return about(ROTA, team, day).query(RosterReader::rotaLine).list();
    }

    /** What was decided about the day, the latest first. */
    List<Change> changes(UUID team, ReportingDay day, int limit) {
        return about(CHANGES, team, day)
                .param("limit", limit)
                .query(RosterReader::change)
                .list();
    }

    /** Sites of the team's county whose name, or whose township's, holds the pattern; in force on the day. */
    List<Found> sites(UUID team, ReportingDay day, String pattern) {
        return about("""
                        select s.id, s.kind, s.name_zh, s.name_en, t.name_zh as township_zh, t.name_en as township_en
                        from site s join township t on t.id = s.township_id
                        where s.county_id = (select county_id from team where id = :team) and s.state = 'CONFIRMED'
                          and (s.name_zh ilike :pattern or s.name_en ilike :pattern
                               or t.name_zh ilike :pattern or t.name_en ilike :pattern)
                          and\s""" + IN_FORCE + " order by t.position, t.code, s.position, s.code limit " + FOUND, team, day)
                .param("pattern", pattern)
                .query((row, number) -> new Found(
                        row.getObject("id", UUID.class),
                        SiteKind.valueOf(row.getString("kind")),
                        name(row, "name"),
                        name(row, "township")))
                .list();
    }

    /** A site that was looked for. */
    record Found(UUID id, SiteKind kind, Name name, Name township) {}

    private JdbcClient.StatementSpec about(String sql, UUID team, ReportingDay day) {
        return jdbc.sql(sql).param("team", team).param("day", day.date());
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        UUID holder = row.getObject("holder_id", UUID.class);
        String kind = row.getString("kind");
        return new Post(
                row.getObject("target_id", UUID.class),
                kind == null ? null : SiteKind.valueOf(kind),
                name(row, "name"),
                name(row, "township"),
                holder == null ? null : new Holder(holder, row.getString("holder")),
                row.getString("formerly"),
                Origin.valueOf(row.getString("origin")),
                row.getString("reason"),
                row.getInt("version"));
    }

    private static RotaLine rotaLine(ResultSet row, int number) throws SQLException {
        return new RotaLine(
                row.getObject("target_id", UUID.class),
                name(row, "name"),
                new Holder(row.getObject("account_id", UUID.class), row.getString("holder")),
                row.getBoolean("serves"),
                row.getString("weekdays"),
                new ReportingDay(row.getObject("from_day", LocalDate.class)),
                dayOrNull(row, "until_day"));
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                Change.Kind.valueOf(row.getString("kind")),
                name(row, "name"),
                new ReportingDay(row.getObject("day", LocalDate.class)),
                dayOrNull(row, "until_day"),
                row.getString("weekdays"),
                row.getString("holder"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"));
    }

    private static @Nullable ReportingDay dayOrNull(ResultSet row, String column) throws SQLException {
        LocalDate date = row.getObject(column, LocalDate.class);
        return date == null ? null : new ReportingDay(date);
    }

    private static Name name(ResultSet row, String column) throws SQLException {
        return new Name(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
