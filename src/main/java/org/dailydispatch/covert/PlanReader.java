package org.dailydispatch.covert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads plans within a reader's scope: three statements, however many plans there are. */
@Component
class PlanReader {

    private static final int MOST_AHEAD = 50;
    static final int FOUND = 20;

    private static final String TARGETS = """
            select pt.plan_id, pt.target_id, s.kind, coalesce(s.name_zh, t.name_zh) as name_zh,
                   coalesce(s.name_en, t.name_en) as name_en, t.name_zh as township_zh, t.name_en as township_en,
                   v.visits, v.released, v.visit
            from covert_plan_target pt
            join covert_plan p on p.id = pt.plan_id
            left join site s on s.id = pt.site_id
            join township t on t.id = coalesce(pt.township_id, s.township_id)
            cross join lateral (
                select count(*) as visits, count(i.released_at) as released,
                       (array_agg(i.id order by i.released_at is not null, i.filed_at))[1] as visit
                from inspection i
                where i.team_id = p.team_id and i.day = p.day and i.mode = 'COVERT'
                  and (i.site_id = pt.site_id or i.township_id = pt.township_id)
                  and i.author_id in (select account_id from covert_plan_person where plan_id = p.id)) v
            where pt.plan_id in (:plans)
            order by t.position, t.code, s.position nulls first, pt.target_id""";

    private final JdbcClient jdbc;

    PlanReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Plan> find(Actor actor, UUID id, ReportingDay today) {
        return plans(actor, "p.id = :id", "", Map.of("id", id), today).stream().findFirst();
    }

    List<Plan> ahead(Actor actor, ReportingDay today) {
        return plans(
                actor,
                "p.cancelled_at is null and p.day >= :today",
                "order by p.day, p.id limit " + MOST_AHEAD,
                Map.of("today", today.date()),
                today);
    }

    List<Plan> page(Actor actor, @Nullable UUID after, int limit, ReportingDay today) {
        String order = "order by p.day desc, p.id desc limit " + limit;
        return after == null
                ? plans(actor, "true", order, Map.of(), today)
                : plans(
                        actor,
                        "(p.day, p.id) < (select day, id from covert_plan where id = :after)",
                        order,
                        Map.of("after", after),
                        today);
    }

    /** How many there are for these days. */
    int count(Actor actor, ReportingDay from, ReportingDay to) {
        return jdbc.sql("select count(*) from covert_plan p where " + scope(actor) + " and p.day between :from and :to")
                .param("team", actor.team())
                .param("actor", actor.id())
                .param("from", from.date())
                .param("to", to.date())
                .query(Integer.class)
                .single();
    }

    /** The covert inspectors of the team whose accounts are not stopped, by name. */
    List<CovertInspector> inspectors(UUID team) {
        return jdbc.sql("""
                        select id, display_name from account
                        where team_id = :team and role = 'COVERT_INSPECTOR' and active order by display_name, id""")
                .param("team", team)
                .query((row, number) ->
                        new CovertInspector(row.getObject("id", UUID.class), row.getString("display_name")))
                .list();
    }

    /** What can be planned: the townships of the team's county, and the sites whose names hold the pattern or that are wanted. */
    List<PlanTarget> choices(UUID team, ReportingDay day, String pattern, List<UUID> wanted) {
        return jdbc.sql("""
                        (select t.id as target_id, null as kind, t.name_zh, t.name_en, t.name_zh as township_zh,
                                t.name_en as township_en, t.position as place, -1 as position
                         from township t
                         where t.county_id = (select county_id from team where id = :team)
                           and t.in_force_from <= :day and (t.in_force_to is null or t.in_force_to >= :day))
                        union all
                        (select s.id, s.kind, s.name_zh, s.name_en, t.name_zh, t.name_en, t.position, s.position
                         from site s join township t on t.id = s.township_id
                         where s.county_id = (select county_id from team where id = :team)
                           and (s.id in (:wanted) or ((s.name_zh ilike :pattern or s.name_en ilike :pattern
                                or t.name_zh ilike :pattern or t.name_en ilike :pattern)
                                and exists (select from site_period p where p.site_id = s.id and p.in_force_from <= :day
                                            and (p.in_force_to is null or p.in_force_to >= :day))))
                         order by s.id in (:wanted) desc, t.position, s.position, s.code limit :limit)
                        order by place, position, target_id""")
                .param("team", team)
                .param("day", day.date())
                .param("pattern", pattern)
                .param("wanted", wanted.isEmpty() ? List.of(team) : wanted)
                .param("limit", FOUND + wanted.size())
                .query((row, number) -> target(row, 0, 0, null))
                .list();
    }

    private List<Plan> plans(
            Actor actor, String condition, String tail, Map<String, ?> parameters, ReportingDay today) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        jdbc.sql("select p.id, p.day, p.note, p.cancelled_at, p.version from covert_plan p where " + scope(actor)
                        + " and " + condition + " " + tail)
                .param("team", actor.team())
                .param("actor", actor.id())
                .params(parameters)
                .query((ResultSet row) -> {
                    rows.put(row.getObject("id", UUID.class), Row.of(row));
                });
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<PlanTarget>> targets = targets(rows.keySet().stream().toList());
        Map<UUID, List<CovertInspector>> people = people(rows.keySet().stream().toList());
        return rows.entrySet().stream()
                .map(entry -> entry.getValue()
                        .plan(
                                entry.getKey(),
                                today,
                                targets.getOrDefault(entry.getKey(), List.of()),
                                people.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** Both roles belong to a team; the covert inspector sees what names him. */
    private static String scope(Actor actor) {
        String own = "exists (select from covert_plan_person n where n.plan_id = p.id and n.account_id = :actor)";
        return "p.team_id = :team and " + (actor.is(Role.LEADER) ? "cast(:actor as uuid) is not null" : own);
    }

    private Map<UUID, List<PlanTarget>> targets(List<UUID> plans) {
        Map<UUID, List<PlanTarget>> targets = new LinkedHashMap<>();
        jdbc.sql(TARGETS).param("plans", plans).query((ResultSet row) -> {
            targets.computeIfAbsent(row.getObject("plan_id", UUID.class), id -> new ArrayList<>())
                    .add(target(row, row.getInt("visits"), row.getInt("released"), row.getObject("visit", UUID.class)));
        });
        return targets;
    }

    private Map<UUID, List<CovertInspector>> people(List<UUID> plans) {
        Map<UUID, List<CovertInspector>> people = new LinkedHashMap<>();
        jdbc.sql("""
                        select n.plan_id, a.id, a.display_name from covert_plan_person n
                        join account a on a.id = n.account_id where n.plan_id in (:plans)
                        order by a.display_name, a.id""").param("plans", plans).query((ResultSet row) -> {
            people.computeIfAbsent(row.getObject("plan_id", UUID.class), id -> new ArrayList<>())
                    .add(new CovertInspector(row.getObject("id", UUID.class), row.getString("display_name")));
        });
        return people;
    }

    private static PlanTarget target(ResultSet row, int visits, int released, @Nullable UUID visit)
            throws SQLException {
        String kind = row.getString("kind");
        return new PlanTarget(
                row.getObject("target_id", UUID.class),
                kind == null ? null : SiteKind.valueOf(kind),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                new Name(row.getString("township_zh"), row.getString("township_en")),
                visits,
                released,
                visit);
    }

    /** A plan's own row. */
    private record Row(ReportingDay day, String note, boolean cancelled, int version) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    new ReportingDay(row.getObject("day", LocalDate.class)),
                    row.getString("note"),
                    row.getObject("cancelled_at") != null,
                    row.getInt("version"));
        }

        Plan plan(UUID id, ReportingDay today, List<PlanTarget> targets, List<CovertInspector> people) {
            return new Plan(id, day, day.isBefore(today), note, cancelled, targets, people, version);
        }
    }
}
