-- Covert visits as their leader plans them. Nobody but the leaders and the named covert inspectors reads these tables.
create table covert_plan (
    id uuid primary key,
    team_id uuid not null references team (id),
    day date not null,
    note varchar(1000) not null default '',
    cancelled_at timestamptz,
    made_by uuid not null references account (id),
    made_at timestamptz not null,
    version integer not null default 1
);
create index covert_plan_team on covert_plan (team_id, day desc, id desc);

create table covert_plan_target (
    plan_id uuid not null references covert_plan (id),
    site_id uuid references site (id),
    -- A township within which the covert inspector chooses.
    township_id uuid references township (id),
    target_id uuid not null generated always as (coalesce(site_id, township_id)) stored,
    primary key (plan_id, target_id),
    check (num_nonnulls(site_id, township_id) = 1)
);

create table covert_plan_person (
    plan_id uuid not null references covert_plan (id),
    account_id uuid not null references account (id),
    primary key (plan_id, account_id)
);
create index covert_plan_person_account on covert_plan_person (account_id);
