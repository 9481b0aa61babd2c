-- What was measured at an inspection, by item: {"locals-checked": {"households": 12}}; null where nothing was. A dispatch reads it of
-- every visit of the day, and would have to unpack all answers for it. The table is written anew once: half a minute for each
-- half a million inspections.
set local statement_timeout = 0;

create function numbers_in(answers jsonb) returns jsonb language sql immutable parallel safe as $$
    select jsonb_object_agg(a.value ->> 'item', jsonb_strip_nulls(a.value -> 'measures'))
    from jsonb_array_elements(answers) a
    where jsonb_typeof(a.value -> 'measures') = 'object' and jsonb_strip_nulls(a.value -> 'measures') <> '{}'
$$;
alter table inspection add column numbers jsonb generated always as (numbers_in(answers)) stored;

-- A dispatch is some megabytes of JSON in a large county; lz4 packs it in a tenth of the time. Not every build of PostgreSQL has it.
do $$
begin
    alter table dispatch alter column content set compression lz4;
exception when feature_not_supported then
    raise notice 'this PostgreSQL has no lz4: dispatches are packed as before';
end $$;
