package org.dailydispatch.benchmark;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes a county with very many records of the demonstration's: a year, of which every day has as many inspections; the team
 * has been there as long as in the demonstration, and another was there before. Each is a copy of one of the demonstration's of the same kind of site, with its answers, at one of many
 * villages; every failed one opened a problem, nearly all of which are closed.
 */
final class GeneratedCounty {

    /** The demonstration's day; its clock has just passed 08:00. */
    static final LocalDate TODAY = LocalDate.of(2020, 2, 19);

    private static final int DAYS = 365;
    private static final int VILLAGES_A_TOWNSHIP = 60;

    private static final String VILLAGES = """
            insert into site (id, county_id, township_id, kind, code, name_zh, name_en, short_zh, short_en, position,
                demonstration, version)
            select uuidv7(), t.county_id, t.id, 'VILLAGE', 'B' || t.position || '-' || n, '测试村' || t.position || '-' || n,
                'Village ' || n, '测试村' || n, 'Village ' || n, 1000 + n, true, 0
            from township t join team on team.county_id = t.county_id and team.number = 9, generate_series(1, :villages) n""";

    private static final String PERIODS = """
            insert into site_period (site_id, in_force_from)
            select id, date '2019-01-01' from site where code like 'B%-%' and name_zh like '测试村%'""";

    /** What the demonstration has of the same kind of site, numbered. */
    private static final String TEMPLATES = """
            create temporary table template as
            select i.*, i.failed > 0 fails, row_number() over (partition by i.failed > 0 order by i.id) - 1 place,
                count(*) over (partition by i.failed > 0) templates
            from inspection i join team on team.id = i.team_id and team.number = 9
            join site s on s.id = i.site_id
            where i.released_at is not null and s.kind in ('VILLAGE', 'COMMUNITY')""";

    private static final String NUMBERED = """
            create temporary table village as
            select s.id, s.township_id, row_number() over (order by s.code) - 1 place, count(*) over () villages
            from site s where name_zh like '测试村%'""";

    /** The visits of some days, evenly over days, templates and villages; today's were filed before 08:00. */
    private static final String INSPECTIONS = """
            with copy as (
                select n, :today::date - n % :days as day, n / :days as turn from generate_series(0, :inspections - 1) n
                where n % :days between :first and :last)
            insert into inspection (id, team_id, township_id, site_id, day, mode, checklist_version_id, author_id, receipt,
                started_at, filed_at, content_sha256, answers, passed, failed, not_applicable, revised_at, released_at,
                demonstration, version)
            select uuidv7(), g.id, v.township_id, v.id, c.day, t.mode, t.checklist_version_id, t.author_id,
                'B' || c.n, at.filed - interval '10 minutes', at.filed, t.content_sha256, t.answers, t.passed, t.failed,
                t.not_applicable, at.filed, at.filed, true, 0
            from copy c
            join team g on g.number = case when c.day < date '2020-01-25' then :before else 9 end
            join template t on t.fails = (hashint4(c.n) % :oneFailsIn = 0) and t.place = c.n % t.templates
            join village v on v.place = (c.turn * 7919 + c.n) % v.villages
            cross join lateral (select (c.day + time '06:30' + (c.turn % 80) * interval '1 minute')
                at time zone 'Asia/Shanghai' filed) at
            order by c.day, c.n""";

    /** Found on the day of the inspection and closed a day later, but for one in fifty of the last two weeks. */
    private static final String PROBLEMS = """
            insert into problem (id, number, team_id, township_id, site_id, inspection_id, item_code, source, category,
                description, severity, found_on, found_at, found_by, due_at, responsible_unit, state, closed_at, closed_on,
                demonstration, version)
            select uuidv7(), i.receipt, i.team_id, i.township_id, i.site_id, i.id, 'B', i.mode, 'STAFFING', '夜间无人值守',
                'GENERAL', i.day, i.filed_at, i.author_id, i.filed_at + interval '2 days', '村委会',
                case when o.open then 'RECTIFYING' else 'CLOSED' end,
                case when not o.open then i.filed_at + interval '1 day' end,
                case when not o.open then i.day + 1 end, true, 0
            from inspection i
            cross join lateral (select i.day > :today::date - 14 and (hashtext(i.receipt) % 50 = 0 or i.day = :today::date)
                as open) o
            where i.receipt like 'B%' and i.failed > 0""";

    private static final String REPORTS = """
            insert into township_report (id, team_id, township_id, day, state, zero, filed_at, late, author_id, saved_at,
                demonstration, version)
            select uuidv7(), team.id, t.id, d::date, 'FILED', true, (d::date + time '17:00') at time zone 'Asia/Shanghai',
                false, a.id, (d::date + time '17:00') at time zone 'Asia/Shanghai', true, 0
            from team join township t on t.county_id = team.county_id
            cross join generate_series(:today::date - :days + 1, date '2020-01-24', interval '1 day') d
            cross join lateral (select id from account where username = 'leader') a
            where team.number = :before""";

    /** The team that was there before the ninth came. */
    private static final String BEFORE = """
            insert into team
            select (jsonb_populate_record(t, jsonb_build_object('id', uuidv7(), 'number', cast(:before as int),
                'name_zh', '前任督导组', 'name_en', 'Team before', 'stationed_from', :today::date - :days + 1,
                'stationed_to', date '2020-01-24'))).*
            from team t where number = 9""";

    private static final int NUMBER_BEFORE = 99;

    /** Two in a hundred: more than fifty new problems a day. */
    private static final int ONE_FAILS_IN = 50;

    /** So many days are written at once. */
    private static final int AT_ONCE = 73;

    private final JdbcClient jdbc;

    /** @param connection of its own: it waits as long as a statement takes, and for no disk */
    GeneratedCounty(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql("set statement_timeout = 0").update();
        jdbc.sql("set synchronous_commit = off").update();
        jdbc.sql("set work_mem = '128MB'").update();
        jdbc.sql("set maintenance_work_mem = '256MB'").update();
    }

    /** Takes a few minutes for a million. */
    void fill(int inspections) {
        jdbc.sql(BEFORE)
                .param("before", NUMBER_BEFORE)
                .param("today", TODAY)
                .param("days", DAYS)
                .update();
        jdbc.sql("update township set in_force_from = date '2019-01-01'").update();
        jdbc.sql("update site_period set in_force_from = date '2019-01-01' where in_force_from = date '2020-01-25'")
                .update();
        jdbc.sql(VILLAGES).param("villages", VILLAGES_A_TOWNSHIP).update();
        jdbc.sql(PERIODS).update();
        jdbc.sql(TEMPLATES).update();
        jdbc.sql(NUMBERED).update();
        jdbc.sql("analyze template, village").update();
        for (int last = DAYS - 1; last >= 0; last -= AT_ONCE) {
            inspections(inspections, Math.max(0, last - AT_ONCE + 1), last);
        }
        jdbc.sql(PROBLEMS).param("today", TODAY).update();
        jdbc.sql(REPORTS)
                .param("before", NUMBER_BEFORE)
                .param("today", TODAY)
                .param("days", DAYS)
                .update();
        for (String table : List.of("inspection", "problem", "township_report", "site", "site_period")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }

    /** Those of some days, the most distant first, as they would have come. */
    private void inspections(int inspections, int daysAgoFirst, int daysAgoLast) {
        jdbc.sql(INSPECTIONS)
                .param("today", TODAY)
                .param("days", DAYS)
                .param("inspections", inspections)
                .param("before", NUMBER_BEFORE)
                .param("oneFailsIn", ONE_FAILS_IN)
                .param("first", daysAgoFirst)
                .param("last", daysAgoLast)
                .update();
    }

    long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
