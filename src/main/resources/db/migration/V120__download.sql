-- Lists that people take away as files, written in the background. The row is kept when its file is gone.
create table download (
    id uuid primary key,
    what varchar(32) not null,
    format varchar(8) not null check (format in ('XLSX', 'CSV')),
    from_day date not null,
    to_day date not null,
    team_id uuid references team (id),
    township_id uuid references township (id),
    by_team boolean not null default false,
    language varchar(8) not null,
    owner_id uuid not null references account (id),
    -- The owner's team when he asked: whose leader sees it in the history.
    owner_team_id uuid references team (id),
    asked_at timestamptz not null,
    -- After the publishing of which it was asked for; null where a person asked.
    dispatch_id uuid references dispatch (id),
    state varchar(16) not null default 'QUEUED'
        check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- Which program writes it, and until when it has to say that it still does.
    claim uuid,
    lease_until timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    row_count integer not null default 0 check (row_count >= 0),
    -- The key of the message that says why it failed.
    reason varchar(64),
    -- In which role and reach it was written: whoever has another one by now does not get the file.
    role varchar(24),
    reach_team_id uuid,
    reach_township_id uuid,
    reach_department varchar(24),
    file_size bigint,
    sha256 char(64),
    expires_at timestamptz,
    removed_at timestamptz,
    check (to_day >= from_day),
    check (not by_team or (team_id is null and township_id is null and format = 'XLSX')),
    check ((state = 'RUNNING') = (claim is not null)),
    check ((claim is null) = (lease_until is null)),
    check ((state in ('QUEUED', 'RUNNING')) = (ended_at is null)),
    check ((state = 'FAILED') = (reason is not null)),
    check ((state = 'DONE') = (sha256 is not null and file_size is not null and expires_at is not null and role is not null)),
    check (removed_at is null or state = 'DONE')
);
create unique index download_dispatch on download (dispatch_id, what);
create index download_owner on download (owner_id, id);
create index download_owner_team on download (owner_team_id, id);
create index download_waiting on download (id) where state in ('QUEUED', 'RUNNING');
create index download_expiring on download (expires_at) where state = 'DONE' and removed_at is null;
