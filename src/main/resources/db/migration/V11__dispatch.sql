create table dispatch (
    id uuid primary key,
    team_id uuid not null references team (id),
    day date not null,
    version_number integer not null check (version_number > 0),
    -- 第N期: counted per team without gaps, given when version 1 is signed.
    issue_number integer,
    state varchar(12) not null check (state in ('DRAFT', 'SIGNED', 'PUBLISHED')),
    -- The instant at which the figures were read.
    as_of timestamptz not null,
    -- Sections with their sentences, figures with definition and rows, tables; frozen on signing.
    content jsonb not null,
    recommendations text not null default '',
    tomorrow text not null default '',
    -- What a correction states: what changed and why; empty in version 1.
    correction text not null default '',
    author_id uuid not null references account (id),
    saved_at timestamptz not null,
    signed_at timestamptz,
    signed_by uuid references account (id),
    signer_name varchar(64),
    sha256 char(64),
    published_at timestamptz,
    published_by uuid references account (id),
    demonstration boolean not null default false,
    version integer not null,
    unique (team_id, day, version_number),
    check ((state = 'DRAFT') = (signed_at is null)),
    check ((signed_at is null) = (sha256 is null)),
    check ((signed_at is null) or issue_number is not null),
    check ((state = 'PUBLISHED') = (published_at is not null))
);
create unique index dispatch_one_draft on dispatch (team_id, day) where state = 'DRAFT';
create index dispatch_published on dispatch (team_id, day desc, version_number desc) where state = 'PUBLISHED';
