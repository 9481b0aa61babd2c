-- 会商 and 督导见面会: prepared, held, approved. Kind, day, time and place as everybody reads them; what is being written
-- stands in content, and takes their place when it is approved.
create table meeting (
    -- Made by the client before it is kept (UUID version 7), so that a repeated request is the same meeting.
    id uuid primary key,
    team_id uuid not null references team (id),
    kind varchar(16) not null check (kind in ('KICK_OFF', 'CONSULTATION')),
    day date not null,
    starts_at time not null,
    place varchar(128) not null check (place <> ''),
    -- {kind, day, time, place, units, people, agenda, notes, decisions}
    content jsonb not null,
    state varchar(12) not null default 'DRAFT' check (state in ('DRAFT', 'APPROVED', 'CORRECTING')),
    -- Why approved minutes are being corrected; empty otherwise.
    correction varchar(2000) not null default '',
    author_id uuid not null references account (id),
    saved_at timestamptz not null,
    version integer not null default 0,
    check ((state = 'CORRECTING') = (correction <> ''))
);
create index meeting_team on meeting (team_id, day desc, id desc);
create index meeting_day on meeting (day desc, id desc);

-- Approved minutes, one row for each numbered version: frozen.
create table meeting_minutes (
    meeting_id uuid not null references meeting (id),
    number integer not null check (number > 0),
    content jsonb not null,
    -- What the content was written from: a correction that is given up returns to it.
    source jsonb not null,
    -- Why this version corrects the one before; empty for the first.
    reason varchar(2000) not null,
    approved_at timestamptz not null,
    approved_by uuid not null references account (id),
    approver_name varchar(64) not null,
    sha256 char(64) not null,
    primary key (meeting_id, number),
    check ((number = 1) = (reason = ''))
);
create function meeting_minutes_are_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'approved minutes are never changed or deleted';
end $$;
create trigger meeting_minutes_are_frozen before update or delete on meeting_minutes
    for each row execute function meeting_minutes_are_frozen();

-- 议定事项: what a meeting agreed, from the approval of its minutes on.
create table meeting_item (
    id uuid primary key,
    meeting_id uuid not null references meeting (id),
    team_id uuid not null references team (id),
    position integer not null,
    text varchar(1000) not null check (text <> ''),
    -- The township whose liaison sees it and may report it done; null for any other unit.
    township_id uuid references township (id),
    unit varchar(128) not null check (unit <> ''),
    person varchar(64) not null default '',
    agreed_on date not null,
    agreed_at timestamptz not null,
    due_on date not null,
    state varchar(8) not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DROPPED')),
    -- How it was done, or why it was dropped.
    remark varchar(2000) not null default '',
    settled_on date,
    settled_at timestamptz,
    settled_by uuid references account (id),
    settled_by_name varchar(64),
    version integer not null default 0,
    check ((state = 'OPEN') = (settled_at is null)),
    check (num_nulls(settled_on, settled_at, settled_by, settled_by_name) in (0, 4)),
    check (state = 'OPEN' or remark <> '')
);
create index meeting_item_team on meeting_item (team_id, due_on, id);
create index meeting_item_township on meeting_item (township_id, due_on, id) where township_id is not null;
create index meeting_item_due on meeting_item (due_on, id);
create index meeting_item_meeting on meeting_item (meeting_id, position);

create table meeting_item_problem (
    item_id uuid not null references meeting_item (id),
    problem_id uuid not null references problem (id),
    primary key (item_id, problem_id)
);

-- Who did what to an item, when and with which words.
create table meeting_item_step (
    id uuid primary key,
    item_id uuid not null references meeting_item (id),
    at timestamptz not null,
    actor_id uuid not null references account (id),
    actor_name varchar(64) not null,
    action varchar(8) not null check (action in ('DONE', 'DROP', 'REOPEN')),
    remark varchar(2000) not null check (remark <> '')
);
create index meeting_item_step_item on meeting_item_step (item_id, at, id);

-- The open items of earlier meetings with which a meeting opens: the items themselves, not copies.
create table meeting_carried (
    meeting_id uuid not null references meeting (id),
    item_id uuid not null references meeting_item (id),
    primary key (meeting_id, item_id)
);
create index meeting_carried_item on meeting_carried (item_id);
