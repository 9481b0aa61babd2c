package org.dailydispatch.problem;

/**
 * Problems as they stood at an instant, {@code :asOf}, read from their steps. What has taken no step since then is read as it
 * is; what was not found yet is not there. What is merged or void by now counts in no figure of any day, and stays so.
 *
 * <p>Everything that a correction of the inspection or another charge may change (the words, the severity, the unit) is as
 * it is now.
 */
final class ProblemThen {

    /** To be read from in the place of {@code problem p}. */
    static final String PROBLEMS = """
            (select q.id, q.number, q.team_id, q.township_id, q.site_id, q.inspection_id, q.item_code, q.note_id,
                q.source, q.category, q.description, q.severity, q.found_on, q.found_at, q.found_by,
                q.responsible_unit, q.responsible_person, q.measures, q.passed_due_at, q.predecessor_id,
                q.merged_into_id, q.void_reason, q.version,
                coalesce(past.due_at, q.due_at) as due_at,
                case when q.state in ('MERGED', 'VOID') then q.state else coalesce(past.state, q.state) end as state,
                coalesce(past.returned_times, q.returned_times) as returned_times,
                case when past.state is null then q.rectified_at
                    when past.state in ('AWAITING_RECHECK', 'CLOSED') then past.rectified_at end as rectified_at,
                case when past.state is null or past.state in ('AWAITING_RECHECK', 'CLOSED')
                    then q.rectified_by end as rectified_by,
                case when past.state is null or past.state in ('AWAITING_RECHECK', 'CLOSED')
                    then q.rectified_name end as rectified_name,
                case when past.state is null or past.state = 'CLOSED' then q.closed_at end as closed_at,
                case when past.state is null or past.state = 'CLOSED' then q.closed_on end as closed_on,
                case when past.state is null or past.state = 'CLOSED' then q.closed_by end as closed_by,
                case when past.state is null then q.extension_until end as extension_until,
                case when past.state is null then q.extension_reason end as extension_reason,
                case when past.state is null then q.extension_asked_by end as extension_asked_by,
                case when past.state is null then q.extension_asked_at end as extension_asked_at
            from problem q left join lateral (
                select count(*) filter (where x.at <= :asOf) as known,
                    (array_agg(x.state order by x.at desc, x.id desc) filter (where x.at <= :asOf))[1] as state,
                    (array_agg(x.due_at order by x.at desc, x.id desc) filter (where x.at <= :asOf
                        and x.due_at is not null and x.action <> 'EXTENSION_ASKED'))[1] as due_at,
                    count(*) filter (where x.at <= :asOf and x.action = 'RETURNED') as returned_times,
                    (array_agg(coalesce(x.finished_at, x.at) order by x.at desc, x.id desc) filter (where x.at <= :asOf
                        and x.action in ('REPORTED_DONE', 'FIXED_ON_SPOT')))[1] as rectified_at
                from problem_step x where x.problem_id = q.id
                group by x.problem_id having max(x.at) > :asOf) past on true
            where past.known is distinct from 0) p
            """;

    private ProblemThen() {}
}
