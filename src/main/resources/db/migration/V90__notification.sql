-- What a person is told in the program: a kind and its arguments, never a sentence; the words are the bundles'.
create table notice (
    id uuid primary key default uuidv7(),
    -- One thing that happened; all who are told of it share it.
    occasion_id uuid not null,
    recipient_id uuid not null references account (id),
    kind varchar(24) not null check (kind in ('PROBLEM_ASSIGNED', 'PROBLEM_RETURNED', 'PROBLEM_REPORTED_DONE',
        'PROBLEM_DUE_TOMORROW', 'PROBLEM_OVERDUE', 'REPORT_MISSING', 'REPORTS_MISSING', 'CORRECTION_REQUESTED',
        'DISPATCH_PUBLISHED', 'COVERT_WAITING', 'LIAISON_STOPPED', 'VISITS_STOPPED', 'MENDING_STOPPED')),
    -- What it leads to, of the kind that the notice's kind says.
    object_id uuid not null,
    team_id uuid not null references team (id),
    -- The day that it is about: of the deadline, of the report, of the dispatch, or the day on which it happened.
    day date not null,
    -- Covert matter: read by the leader of this team alone, and never sent anywhere.
    covert boolean not null default false,
    -- What the placeholders of the words stand for: [{zh, en}].
    arguments jsonb not null default '[]',
    at timestamptz not null,
    read_at timestamptz,
    -- The day whose digest has told it.
    digested_on date,
    unique (id, covert),
    check (kind <> 'COVERT_WAITING' or covert),
    check (digested_on is null or not covert)
);
create index notice_recipient on notice (recipient_id, id desc);
create index notice_unread on notice (recipient_id, id desc) where read_at is null;
create index notice_occasion on notice (occasion_id);
-- What a job finds is told once, however often and on however many replicas the job runs.
create unique index notice_once on notice (kind, object_id, day, recipient_id)
    where kind in ('PROBLEM_DUE_TOMORROW', 'PROBLEM_OVERDUE', 'REPORT_MISSING', 'REPORTS_MISSING');

-- Where else a person wants to be told. No row: nowhere.
create table notice_settings (
    account_id uuid primary key references account (id),
    mail_address varchar(254),
    mail boolean not null default false,
    webhook boolean not null default false,
    -- One message a day at this time in place of single ones; null for single ones.
    digest_at time,
    version integer not null default 0,
    check (not mail or mail_address is not null)
);
create index notice_settings_digest on notice_settings (digest_at) where digest_at is not null;

-- The outbox: what is to leave the program, written with the notice and sent afterwards.
create table notice_delivery (
    id uuid primary key default uuidv7(),
    channel varchar(8) not null check (channel in ('MAIL', 'WEBHOOK')),
    -- Null where a group's robot is told of a single occasion: once, for all whom it concerns.
    recipient_id uuid references account (id),
    notice_id uuid,
    -- Only what is not covert can be referred to: covert matter never leaves the team.
    covert boolean not null default false check (not covert),
    digest_day date,
    made_at timestamptz not null,
    state varchar(8) not null default 'PENDING' check (state in ('PENDING', 'SENT', 'DEAD')),
    tries integer not null default 0,
    -- When it is due; while it is being sent, when another replica may take it over.
    next_at timestamptz not null,
    settled_at timestamptz,
    -- Why the last try failed; never an address.
    reason varchar(16) check (reason in
        ('NO_ADDRESS', 'STOPPED', 'STATUS', 'TIMED_OUT', 'UNREACHABLE', 'REFUSED')),
    detail varchar(200) not null default '',
    foreign key (notice_id, covert) references notice (id, covert),
    unique (channel, notice_id),
    unique (recipient_id, channel, digest_day),
    check (num_nonnulls(notice_id, digest_day) = 1),
    check (notice_id is not null or recipient_id is not null),
    check ((state = 'PENDING') = (settled_at is null)),
    check (state <> 'DEAD' or reason is not null)
);
create index notice_delivery_due on notice_delivery (channel, next_at) where state = 'PENDING';
create index notice_delivery_state on notice_delivery (state, id desc);

-- Which replica runs a job now.
create table shedlock (
    name varchar(64) primary key,
    lock_until timestamp not null,
    locked_at timestamp not null,
    locked_by varchar(255) not null
);

-- Whom a step of a township's problem concerns.
create index account_township on account (township_id) where township_id is not null;
