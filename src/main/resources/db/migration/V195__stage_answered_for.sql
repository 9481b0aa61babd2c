alter table stage_report
    -- 缺报说明: what is said of days without a dispatch and of township reports that are missing; printed.
    add remark text not null default '',
    -- The hash of each part on signing, by its name: they prove nothing, they tell where to look. '{}' in versions that
    -- were signed before they were kept.
    add parts jsonb not null default '{}';

create or replace function stage_report_is_locked() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (tg_op = 'DELETE' or old.state = 'PUBLISHED' or new.state <> 'PUBLISHED'
        or (new.content, new.summary, new.recommendations, new.correction, new.remark, new.parts, new.as_of, new.sha256,
            new.issue_number, new.version_number, new.from_day, new.to_day, new.team_id, new.signed_at, new.signed_by)
            is distinct from (old.content, old.summary, old.recommendations, old.correction, old.remark, old.parts,
            old.as_of, old.sha256, old.issue_number, old.version_number, old.from_day, old.to_day, old.team_id,
            old.signed_at, old.signed_by))
    then
        raise exception 'a signed stage report is never changed or deleted';
    end if;
    return new;
end $$;
