create table township_report (
    id uuid primary key,
    team_id uuid not null references team (id),
    township_id uuid not null references township (id),
    day date not null,
    state varchar(8) not null check (state in ('DRAFT', 'FILED')),
    -- 零报告: nothing to report, said explicitly.
    zero boolean not null default false,
    filed_at timestamptz,
    -- Filed after the team's cut-off of that day.
    late boolean not null default false,
    author_id uuid not null references account (id),
    saved_at timestamptz not null,
    -- What the township claims; all counts of persons, households or places. A draft may leave some open.
    villages_visited integer not null default 0 check (villages_visited >= 0),
    ledger_persons integer default 0 check (ledger_persons >= 0),
    isolation_due integer default 0 check (isolation_due >= 0),
    isolated integer default 0 check (isolated >= 0),
    notices_signed integer default 0 check (notices_signed >= 0),
    visits integer default 0 check (visits >= 0),
    venues_checked integer default 0 check (venues_checked >= 0),
    -- {ledger, isolation, notices, visits: PASS | FAIL | NOT_APPLICABLE}
    items jsonb not null default '{}',
    -- {problem id: fixed?}: the township's word on each problem open since before today.
    earlier_problems jsonb not null default '{}',
    situation text not null default '',
    revision integer not null default 1,
    demonstration boolean not null default false,
    version integer not null,
    unique (township_id, day),
    check ((state = 'FILED') = (filed_at is not null)),
    check (state = 'DRAFT' or num_nulls(ledger_persons, isolation_due, isolated, notices_signed, visits,
        venues_checked) = 0),
    check (isolated <= isolation_due)
);
create index township_report_team_day on township_report (team_id, day);

create table township_report_village (
    report_id uuid not null references township_report (id),
    site_id uuid not null references site (id),
    primary key (report_id, site_id)
);
