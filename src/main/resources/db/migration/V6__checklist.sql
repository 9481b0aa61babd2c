create table checklist (
    id uuid primary key,
    code varchar(24) not null unique,
    site_family varchar(16) not null check (site_family in ('CHECKPOINT', 'VILLAGE')),
    name_zh varchar(64) not null,
    name_en varchar(96) not null
);

create table checklist_version (
    id uuid primary key,
    checklist_id uuid not null references checklist (id),
    number integer not null check (number > 0),
    published_at timestamptz not null,
    unique (checklist_id, number)
);

create table checklist_item (
    id uuid primary key,
    version_id uuid not null references checklist_version (id),
    position integer not null check (position > 0),
    -- Stays the same from version to version, so that yesterday's answer finds its item.
    code varchar(32) not null,
    section_zh varchar(64) not null,
    section_en varchar(96) not null,
    text_zh varchar(400) not null,
    text_en varchar(600) not null,
    help_zh varchar(600),
    help_en varchar(900),
    category varchar(16) not null check (category in ('STAFFING', 'REGISTRATION', 'DISINFECTION', 'PROTECTION',
        'SUPPLIES', 'ISOLATION', 'LEDGER', 'RESUMPTION', 'NECESSITIES', 'OTHER')),
    severity varchar(12) not null check (severity in ('GENERAL', 'SERIOUS', 'MAJOR')),
    photo_on_failure boolean not null default false,
    -- [{code, zh, en, unitZh, unitEn, min, max, passMin, passMax, atMost}]: numbers asked beside the verdict.
    measures jsonb not null default '[]',
    -- [{code, zh, en, required}]: boxes to tick beside the verdict.
    options jsonb not null default '[]',
    unique (version_id, position),
    unique (version_id, code)
);

create function checklist_version_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'a published checklist version is never changed';
end $$;
create trigger checklist_version_is_immutable before update or delete on checklist_version
    for each row execute function checklist_version_is_immutable();
create trigger checklist_item_is_immutable before update or delete on checklist_item
    for each row execute function checklist_version_is_immutable();
