alter table stage_report
    -- What a correction changed of the version before, as the document says it; empty in a first version, and in corrections that
    -- were signed before this was said.
    add changed text not null default '';

-- Everything but publishing: a column that comes later is locked without being named.
create or replace function stage_report_is_locked() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (tg_op = 'DELETE' or old.state = 'PUBLISHED' or new.state <> 'PUBLISHED'
        or to_jsonb(new) - array ['state', 'published_at', 'published_by', 'version']
            is distinct from to_jsonb(old) - array ['state', 'published_at', 'published_by', 'version'])
    then
        raise exception 'a signed stage report is never changed or deleted';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
