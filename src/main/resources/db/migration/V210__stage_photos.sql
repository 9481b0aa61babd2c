alter table stage_report
    -- The photos that the leader attached, each with its day, in their order.
    add photos jsonb not null default '[]';

create or replace function stage_report_is_locked() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (tg_op = 'DELETE' or old.state = 'PUBLISHED' or new.state <> 'PUBLISHED'
        or (new.content, new.summary, new.recommendations, new.correction, new.remark, new.photos, new.parts, new.as_of,
            new.sha256, new.issue_number, new.version_number, new.from_day, new.to_day, new.team_id, new.signed_at,
            new.signed_by)
            is distinct from (old.content, old.summary, old.recommendations, old.correction, old.remark, old.photos,
            old.parts, old.as_of, old.sha256, old.issue_number, old.version_number, old.from_day, old.to_day, old.team_id,
            old.signed_at, old.signed_by))
    then
        raise exception 'a signed stage report is never changed or deleted';
    end if;
    return new;
end $$;
