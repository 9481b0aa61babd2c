-- A constraint is checked on all notices.
set local statement_timeout = 0;

-- When a person was last reminded of what he is to visit on a day; once an hour at most.
create table assignment_reminder (
    team_id uuid not null references team (id),
    day date not null,
    -- The site or the township.
    target_id uuid not null,
    account_id uuid not null references account (id),
    times integer not null default 1,
    at timestamptz not null,
    by_id uuid not null references account (id),
    primary key (team_id, day, target_id, account_id)
);

-- Somebody is reminded of a visit.
alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in ('PROBLEM_ASSIGNED', 'PROBLEM_RETURNED', 'PROBLEM_REPORTED_DONE',
        'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'PROBLEM_DUE_TOMORROW', 'PROBLEM_OVERDUE',
        'REPORT_MISSING', 'REPORTS_MISSING', 'ORDER_ISSUED', 'ORDER_COPIED', 'ORDER_REMINDED', 'ORDER_COPY_REMINDED',
        'ORDER_ANSWERED', 'ORDER_RETURNED', 'ORDER_ACCEPTED', 'ORDER_DUE_TOMORROW', 'ORDER_OVERDUE', 'ITEM_AGREED',
        'ITEM_DUE_TOMORROW', 'ITEM_OVERDUE', 'VISIT_REMINDED', 'CORRECTION_REQUESTED', 'DISPATCH_TO_SIGN',
        'DISPATCH_PUBLISHED', 'STAGE_TO_SIGN', 'STAGE_PUBLISHED', 'COVERT_WAITING', 'LIAISON_STOPPED', 'VISITS_STOPPED',
        'MENDING_STOPPED', 'PLANS_STOPPED', 'ORDERS_STOPPED', 'ITEMS_STOPPED', 'CORRECTIONS_STOPPED', 'ERRANDS_STOPPED',
        'TEAM_LEADERLESS'));
