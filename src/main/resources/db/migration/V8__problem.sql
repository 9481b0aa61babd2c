create table problem (
    id uuid primary key,
    -- DC-20200215-003: day and sequence within the team.
    number varchar(24) not null,
    team_id uuid not null references team (id),
    township_id uuid not null references township (id),
    site_id uuid references site (id),
    inspection_id uuid references inspection (id),
    item_code varchar(32),
    source varchar(12) not null check (source in ('OPEN', 'COVERT', 'LEDGER', 'PUBLIC', 'DATA', 'SUPERIOR')),
    category varchar(16) not null check (category in ('STAFFING', 'REGISTRATION', 'DISINFECTION', 'PROTECTION',
        'SUPPLIES', 'ISOLATION', 'LEDGER', 'RESUMPTION', 'NECESSITIES', 'OTHER')),
    description text not null,
    severity varchar(12) not null check (severity in ('GENERAL', 'SERIOUS', 'MAJOR')),
    found_on date not null,
    found_at timestamptz not null,
    found_by uuid not null references account (id),
    due_at timestamptz not null,
    responsible_unit varchar(128) not null,
    responsible_person varchar(64) not null default '',
    state varchar(20) not null check (state in ('PENDING_ASSIGNMENT', 'RECTIFYING', 'AWAITING_RECHECK', 'CLOSED')),
    measures text not null default '',
    rectified_at timestamptz,
    rectified_by uuid references account (id),
    returned_times integer not null default 0,
    closed_at timestamptz,
    closed_on date,
    closed_by uuid references account (id),
    demonstration boolean not null default false,
    version integer not null,
    unique (team_id, number),
    unique (inspection_id, item_code),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((closed_at is null) = (closed_on is null)),
    -- Whoever rectified does not close.
    check (closed_by is null or rectified_by is null or closed_by <> rectified_by)
);
create index problem_team_found on problem (team_id, found_on desc, id desc);
create index problem_team_due on problem (team_id, due_at, id);
create index problem_found on problem (found_on desc, id desc);
create index problem_due on problem (due_at, id);
create index problem_team_open on problem (team_id, due_at) where closed_on is null;
create index problem_township_found on problem (township_id, found_on desc, id desc);
create index problem_team_closed on problem (team_id, closed_on) where closed_on is not null;
create index problem_site on problem (site_id, found_on);

create table problem_step (
    id uuid primary key default uuidv7(),
    problem_id uuid not null references problem (id),
    at timestamptz not null,
    actor_id uuid references account (id),
    actor_name varchar(64) not null,
    action varchar(20) not null check (action in
        ('FOUND', 'ASSIGNED', 'REPORTED_DONE', 'RETURNED', 'CLOSED', 'CHANGED')),
    state varchar(20) not null,
    note text not null default '',
    -- The deadline that this step sets.
    due_at timestamptz
);
create index problem_step_problem on problem_step (problem_id, at, id);
