-- More of what is told: extensions, orders and recommendations, what a meeting agreed, a team without a leader.
alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in ('PROBLEM_ASSIGNED', 'PROBLEM_RETURNED', 'PROBLEM_REPORTED_DONE',
        'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'PROBLEM_DUE_TOMORROW', 'PROBLEM_OVERDUE',
        'REPORT_MISSING', 'REPORTS_MISSING', 'ORDER_ISSUED', 'ORDER_REMINDED', 'ORDER_ANSWERED', 'ORDER_RETURNED',
        'ORDER_ACCEPTED', 'ITEM_AGREED', 'CORRECTION_REQUESTED', 'DISPATCH_PUBLISHED', 'COVERT_WAITING',
        'LIAISON_STOPPED', 'VISITS_STOPPED', 'MENDING_STOPPED', 'TEAM_LEADERLESS'));

-- What is cleared away after its time.
create index notice_read on notice (at) where read_at is not null;
create index notice_delivery_settled on notice_delivery (settled_at) where settled_at is not null;
create index notice_delivery_notice on notice_delivery (notice_id) where notice_id is not null;

-- A team's leaders: who is told, and whether there is one.
create index account_leader on account (team_id) where role = 'LEADER';
