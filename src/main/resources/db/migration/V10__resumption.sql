create table enterprise (
    id uuid primary key,
    county_id uuid not null references county (id),
    township_id uuid not null references township (id),
    code varchar(24) not null,
    name varchar(128) not null,
    -- 规模以上: main business income of 20 million yuan a year or more.
    designated_size boolean not null,
    key_project boolean not null default false,
    staff_total integer not null check (staff_total >= 0),
    in_force_from date not null,
    in_force_to date,
    demonstration boolean not null default false,
    version integer not null,
    unique (county_id, code),
    check (in_force_to is null or in_force_to >= in_force_from)
);
create index enterprise_county on enterprise (county_id, code);
create index enterprise_township on enterprise (township_id, code);

-- The state of an enterprise from this day until its next record.
create table resumption_record (
    id uuid primary key,
    enterprise_id uuid not null references enterprise (id),
    team_id uuid not null references team (id),
    township_id uuid not null references township (id),
    day date not null,
    state varchar(12) not null check (state in ('NOT_RESUMED', 'FILED', 'RESUMED')),
    staff_total integer not null check (staff_total >= 0),
    on_post integer not null check (on_post >= 0),
    capacity_percent integer check (capacity_percent between 0 and 200),
    -- LABOUR, MATERIALS, LOGISTICS, PROTECTION, FUNDS, ORDERS, OTHER
    difficulties varchar(16)[] not null default '{}',
    note text not null default '',
    author_id uuid not null references account (id),
    recorded_at timestamptz not null,
    demonstration boolean not null default false,
    version integer not null,
    unique (enterprise_id, day),
    check (on_post <= staff_total)
);
create index resumption_record_team_day on resumption_record (team_id, day);
