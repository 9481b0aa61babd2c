-- What the leader made of one revision of an inspection. A later revision has no row yet: it is filed again.
create table review (
    inspection_id uuid not null references inspection (id),
    revision integer not null,
    state varchar(8) not null check (state in ('RETURNED', 'ACCEPTED')),
    reason text not null default '',
    -- Codes of the items that are to be mended; empty where the reason says it all.
    items varchar(32)[] not null default '{}',
    at timestamptz not null,
    by_id uuid not null references account (id),
    primary key (inspection_id, revision),
    check (state = 'ACCEPTED' or reason <> '')
);
create index review_returned on review (inspection_id, revision) where state = 'RETURNED';

-- 更正申请: what an author wants his inspection to say after its day has closed.
create table review_correction (
    id uuid primary key,
    inspection_id uuid not null references inspection (id),
    team_id uuid not null references team (id),
    author_id uuid not null references account (id),
    base_revision integer not null,
    answers jsonb not null,
    remark text not null,
    content_sha256 char(64) not null,
    reason text not null check (reason <> ''),
    requested_at timestamptz not null,
    state varchar(8) not null default 'PENDING' check (state in ('PENDING', 'APPROVED', 'RETURNED')),
    decided_at timestamptz,
    decided_by uuid references account (id),
    decision text not null default '',
    version integer not null default 0,
    check ((state = 'PENDING') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check (state <> 'RETURNED' or decision <> '')
);
-- One at a time: handing in again takes the place of what is pending.
create unique index review_correction_pending on review_correction (inspection_id) where state = 'PENDING';
create index review_correction_team on review_correction (team_id, requested_at desc, id desc);
create index review_correction_inspection on review_correction (inspection_id, requested_at);
