-- Who visits what on one day: goes before the rota. Without an account everybody of the team may go.
create table assignment_day (
    team_id uuid not null references team (id),
    day date not null,
    site_id uuid references site (id),
    -- A township is visited by inspecting any of its villages.
    township_id uuid references township (id),
    target_id uuid not null generated always as (coalesce(site_id, township_id)) stored,
    account_id uuid references account (id),
    reason varchar(200) not null default '',
    version integer not null default 1,
    primary key (team_id, day, target_id),
    check (num_nonnulls(site_id, township_id) = 1)
);

-- Who visits what on a weekday, week after week. Of several that include a day the one that began last counts.
create table assignment_rota (
    team_id uuid not null references team (id),
    site_id uuid references site (id),
    township_id uuid references township (id),
    target_id uuid not null generated always as (coalesce(site_id, township_id)) stored,
    -- 1 Monday to 7 Sunday.
    weekday smallint not null check (weekday between 1 and 7),
    from_day date not null,
    -- The last day, inclusive; null while it lasts.
    until_day date,
    account_id uuid not null references account (id),
    primary key (team_id, target_id, weekday, from_day),
    check (num_nonnulls(site_id, township_id) = 1),
    check (until_day is null or until_day >= from_day)
);

-- Every decision, as it was taken; never changed.
create table assignment_change (
    id uuid primary key default uuidv7(),
    team_id uuid not null references team (id),
    kind varchar(12) not null check (kind in ('ASSIGNED', 'FREED', 'WITHDRAWN', 'ROTA', 'ROTA_ENDED')),
    site_id uuid references site (id),
    township_id uuid references township (id),
    -- Of a rota: its first day.
    day date not null,
    until_day date,
    weekdays varchar(7) not null default '',
    account_id uuid references account (id),
    reason varchar(200) not null default '',
    at timestamptz not null,
    by_id uuid not null references account (id),
    check (num_nonnulls(site_id, township_id) = 1)
);
create index assignment_change_team on assignment_change (team_id, at desc, id desc);
create index assignment_change_day on assignment_change (team_id, day, at desc);
