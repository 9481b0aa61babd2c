-- 督办单 and 督查建议: what the leader of a team asks of a township or of the county, and what became of it.
create table supervision_order (
    id uuid primary key,
    kind varchar(16) not null check (kind in ('RECOMMENDATION', 'ORDER')),
    team_id uuid not null references team (id),
    -- The addressee; null where it is the team's county.
    township_id uuid references township (id),
    -- 〔2020〕7号: given at the issuing, in sequence for team, kind and year.
    year integer,
    number integer check (number > 0),
    title varchar(60) not null check (title <> ''),
    basis varchar(500) not null default '',
    difficulties varchar(2000) not null default '',
    demand varchar(2000) not null check (demand <> ''),
    -- 抄送: one unit on each line.
    copies varchar(500) not null default '',
    -- The cited problems as the issued paper names them, a line for each: a later correction of a problem changes no paper.
    cited text not null default '',
    due_at timestamptz not null,
    state varchar(12) not null check (state in ('DRAFT', 'ISSUED', 'RECEIVED', 'ANSWERED', 'RETURNED', 'ACCEPTED')),
    measures varchar(2000) not null default '',
    answer varchar(2000) not null default '',
    returned_times integer not null default 0,
    made_at timestamptz not null,
    made_by uuid not null references account (id),
    issued_at timestamptz,
    issued_on date,
    issued_by uuid references account (id),
    -- The last reminder (催办); each of them is in the timeline.
    reminded_at timestamptz,
    answered_at timestamptz,
    accepted_at timestamptz,
    version integer not null,
    unique (team_id, kind, year, number),
    check ((state = 'DRAFT') = (number is null)),
    check ((number is null) = (year is null)),
    check ((number is null) = (issued_at is null)),
    check ((issued_at is null) = (issued_on is null)),
    check ((issued_at is null) = (issued_by is null)),
    check (state <> 'ANSWERED' or (answered_at is not null and measures <> '')),
    check ((state = 'ACCEPTED') = (accepted_at is not null)),
    check (kind = 'ORDER' or (basis = '' and copies = '')),
    check (kind = 'RECOMMENDATION' or difficulties = '')
);
create index supervision_order_team on supervision_order (team_id, id desc);
create index supervision_order_township on supervision_order (township_id, id desc);
create index supervision_order_open on supervision_order (team_id, township_id, due_at)
    where state in ('ISSUED', 'RECEIVED', 'RETURNED');

-- The problems that it cites.
create table supervision_order_problem (
    order_id uuid not null references supervision_order (id),
    problem_id uuid not null references problem (id),
    primary key (order_id, problem_id)
);
create index supervision_order_problem_problem on supervision_order_problem (problem_id);

-- The timeline, reminders (催办) included; written once, never changed.
create table supervision_order_step (
    id uuid primary key,
    order_id uuid not null references supervision_order (id),
    at timestamptz not null,
    actor_id uuid not null references account (id),
    actor_name varchar(64) not null,
    step varchar(12) not null check (step in
        ('DRAFTED', 'EDITED', 'ISSUED', 'RECEIVED', 'ANSWERED', 'ACCEPTED', 'RETURNED', 'REMINDED')),
    state varchar(12) not null,
    note varchar(4096) not null default '',
    -- The deadline that this step sets.
    due_at timestamptz
);
create index supervision_order_step_order on supervision_order_step (order_id, at, id);
