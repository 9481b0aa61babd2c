-- What administrators are writing: one working copy for a checklist, in a table that no inspection refers to.
create table editor_copy (
    checklist_id uuid primary key references checklist (id),
    version integer not null check (version >= 0),
    -- The number of the version that it was made from; 0 for a checklist that has none.
    base integer not null check (base >= 0),
    -- {name, kinds, parts: [{key, name, items}]}
    content jsonb not null,
    changed_by_name varchar(64) not null,
    changed_at timestamptz not null
);
