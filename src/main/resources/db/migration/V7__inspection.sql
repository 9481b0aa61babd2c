create table inspection (
    -- Made by the client before filing (UUID version 7), so that a repeated request is the same inspection.
    id uuid primary key,
    team_id uuid not null references team (id),
    township_id uuid not null references township (id),
    site_id uuid not null references site (id),
    day date not null,
    mode varchar(8) not null check (mode in ('OPEN', 'COVERT')),
    checklist_version_id uuid not null references checklist_version (id),
    author_id uuid not null references account (id),
    receipt varchar(24) not null,
    started_at timestamptz not null,
    filed_at timestamptz not null,
    -- What the device claimed its time to be; never used for the reporting day.
    device_time timestamptz,
    content_sha256 char(64) not null,
    -- [{item, verdict, measures: {code: number}, options: [code], description, severity, dueAt, fix, unit}]
    answers jsonb not null,
    passed integer not null check (passed >= 0),
    failed integer not null check (failed >= 0),
    not_applicable integer not null check (not_applicable >= 0),
    remark text not null default '',
    revision integer not null default 1,
    revised_at timestamptz not null,
    -- When others than the author and the leader may see it: at filing if OPEN, at the leader's release if COVERT.
    released_at timestamptz,
    released_by uuid references account (id),
    demonstration boolean not null default false,
    version integer not null,
    unique (team_id, day, receipt),
    check (mode = 'COVERT' or released_at is not null)
);
create index inspection_team_day on inspection (team_id, day, mode);
create index inspection_township_day on inspection (township_id, day);
create index inspection_site_day on inspection (site_id, day);
create index inspection_author_day on inspection (author_id, day);

create table inspection_revision (
    inspection_id uuid not null references inspection (id),
    revision integer not null,
    answers jsonb not null,
    remark text not null,
    content_sha256 char(64) not null,
    at timestamptz not null,
    author_id uuid not null references account (id),
    primary key (inspection_id, revision)
);

-- What an inspector has typed and not yet filed; belongs to the user, not to the session.
create table inspection_draft (
    id uuid primary key,
    author_id uuid not null references account (id),
    team_id uuid not null references team (id),
    site_id uuid not null references site (id),
    day date not null,
    mode varchar(8) not null check (mode in ('OPEN', 'COVERT')),
    checklist_version_id uuid not null references checklist_version (id),
    -- The revision that an edit of a filed inspection started from; null for a new one.
    base_revision integer,
    form jsonb not null,
    answered integer not null,
    failed integer not null,
    items integer not null,
    started_at timestamptz not null,
    saved_at timestamptz not null
);
create index inspection_draft_team_day on inspection_draft (team_id, day);
create index inspection_draft_author_day on inspection_draft (author_id, day);
-- The city's list over all teams.
create index inspection_released_day on inspection (day desc, id desc) where released_at is not null;
