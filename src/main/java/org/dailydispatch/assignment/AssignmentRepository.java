package org.dailydispatch.assignment;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes decisions, each together with its row of history in one statement. Reaches only targets of the team's county. */
@Repository
class AssignmentRepository {

    private static final String TARGETS = """
            with wanted as (
                select s.id as site_id, cast(null as uuid) as township_id, s.id as target
                from site s join team on team.id = :team and team.county_id = s.county_id
                where s.id in (:targets) and s.state = 'CONFIRMED'
                union all
                select null, t.id, t.id
                from township t join team on team.id = :team and team.county_id = t.county_id where t.id in (:targets)),
            """;

    private final JdbcClient jdbc;

    AssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Decides for a day.
     *
     * @param holder null frees the targets for everybody
     * @param version of the entry that was seen, 0 where there was none; null to decide whatever stands
     * @return how many targets it is decided for: fewer than asked where somebody else decided since
     */
    int decide(
            Actor leader,
            ReportingDay day,
            Collection<UUID> targets,
            @Nullable UUID holder,
            String reason,
            @Nullable Integer version,
            Instant now) {
        return jdbc.sql(TARGETS + """
                        written as (
                            insert into assignment_day as d (team_id, day, site_id, township_id, account_id, reason)
                            select :team, :day, site_id, township_id, :holder, :reason from wanted order by target
                            on conflict (team_id, day, target_id) do update
                            set account_id = excluded.account_id, reason = excluded.reason, version = d.version + 1
                            where cast(:version as integer) is null or d.version = :version
                            returning site_id, township_id)
                        insert into assignment_change
                            (team_id, kind, site_id, township_id, day, account_id, reason, at, by_id)
                        select :team, :kind, site_id, township_id, :day, :holder, :reason, :now, :by from written""")
                .param("targets", targets)
                .param("team", leader.team())
                .param("day", day.date())
                .param("holder", holder, Types.OTHER)
                .param("reason", reason)
                .param("version", version, Types.INTEGER)
                .param("kind", holder == null ? "FREED" : "ASSIGNED")
                .param("now", Timestamp.from(now))
                .param("by", leader.id())
                .update();
    }

    /** Lets the rota count again. @return false where somebody else decided since */
    boolean withdraw(Actor leader, ReportingDay day, UUID target, int version, Instant now) {
        return jdbc.sql("""
                        with gone as (
                            delete from assignment_day
                            where team_id = :team and day = :day and target_id = :target and version = :version
                            returning site_id, township_id)
                        insert into assignment_change (team_id, kind, site_id, township_id, day, at, by_id)
                        select :team, 'WITHDRAWN', site_id, township_id, :day, :now, :by from gone""")
                        .param("team", leader.team())
                        .param("day", day.date())
                        .param("target", target)
                        .param("version", version)
                        .param("now", Timestamp.from(now))
                        .param("by", leader.id())
                        .update()
                == 1;
    }

    /** Puts targets on the rota; what began on the same day and weekday before is replaced. @return how many targets */
    int plan(Actor leader, RotaPlan plan, Instant now) {
        return jdbc.sql(TARGETS + """
                        written as (
                            insert into assignment_rota
                                (team_id, site_id, township_id, weekday, from_day, until_day, account_id)
                            select :team, site_id, township_id, weekday, :from, :until, :holder
                            from wanted cross join unnest(string_to_array(:weekdays, ',')::smallint[]) as weekday
                            order by target, weekday
                            on conflict (team_id, target_id, weekday, from_day) do update
                            set until_day = excluded.until_day, account_id = excluded.account_id
                            returning site_id, township_id, weekday)
                        insert into assignment_change
                            (team_id, kind, site_id, township_id, day, until_day, weekdays, account_id, at, by_id)
                        select :team, 'ROTA', site_id, township_id, :from, :until,
                            string_agg(cast(weekday as text), '' order by weekday), :holder, :now, :by
                        from written group by site_id, township_id""")
                .param("targets", plan.targets())
                .param("team", leader.team())
                .param("weekdays", plan.written())
                .param("from", plan.from().date())
                .param("until", plan.until() == null ? null : plan.until().date(), Types.DATE)
                .param("holder", plan.holder())
                .param("now", Timestamp.from(now))
                .param("by", leader.id())
                .update();
    }

    /**
     * Ends what a person visits by the rota that began on a day.
     *
     * @param last the last day that still counts; before the first one where nothing is to remain
     * @return how many weekdays ended
     */
    int end(Actor leader, UUID target, UUID holder, ReportingDay from, ReportingDay last, Instant now) {
        List<Integer> ended = jdbc.sql("""
                        with ended as (
                            update assignment_rota set until_day = :last
                            where team_id = :team and target_id = :target and account_id = :holder and from_day = :from
                              and :last >= from_day and (until_day is null or until_day > :last)
                            returning site_id, township_id, weekday),
                        gone as (
                            delete from assignment_rota
                            where team_id = :team and target_id = :target and account_id = :holder and from_day = :from
                              and :last < from_day
                            returning site_id, township_id, weekday)
                        insert into assignment_change
                            (team_id, kind, site_id, township_id, day, until_day, weekdays, account_id, at, by_id)
                        select :team, 'ROTA_ENDED', site_id, township_id, :from, :last,
                            string_agg(cast(weekday as text), '' order by weekday), :holder, :now, :by
                        from (select * from ended union all select * from gone) e group by site_id, township_id
                        returning length(weekdays)""")
                .param("team", leader.team())
                .param("target", target)
                .param("holder", holder)
                .param("from", from.date())
                .param("last", last.date())
                .param("now", Timestamp.from(now))
                .param("by", leader.id())
                .query(Integer.class)
                .list();
        return ended.stream().mapToInt(Integer::intValue).sum();
    }
}
