-- 随手记: what an inspector saw, tied to no checklist. Its author and the leader read it, and whoever is sent to look.
create table note (
    -- Made by the client before it is kept (UUID version 7), so that a repeated request is the same note.
    id uuid primary key,
    team_id uuid not null references team (id),
    author_id uuid not null references account (id),
    covert boolean not null,
    text varchar(2000) not null check (text <> ''),
    site_id uuid references site (id),
    latitude numeric(8, 6) check (latitude between -90 and 90),
    longitude numeric(9, 6) check (longitude between -180 and 180),
    accuracy_metres integer check (accuracy_metres >= 0),
    day date not null,
    written_at timestamptz not null,
    state varchar(12) not null default 'OPEN' check (state in ('OPEN', 'PROBLEM', 'INSPECTION', 'ASIDE')),
    settled_at timestamptz,
    settled_by uuid references account (id),
    -- Why it was put aside, or what the leader adds for whoever is to look.
    reason varchar(2000) not null default '',
    -- Who is to inspect the site; the inspection will have this id, so that it is the note's as soon as it is filed.
    assignee_id uuid references account (id),
    inspection_id uuid unique,
    check ((state = 'OPEN') = (settled_at is null)),
    check ((settled_at is null) = (settled_by is null)),
    check ((state = 'INSPECTION') = (assignee_id is not null)),
    check ((assignee_id is null) = (inspection_id is null)),
    check (state <> 'INSPECTION' or site_id is not null),
    check ((latitude is null) = (longitude is null))
);
create index note_team on note (team_id, day desc, id desc);
create index note_author on note (author_id, day desc, id desc);
create index note_assignee on note (assignee_id) where assignee_id is not null;
