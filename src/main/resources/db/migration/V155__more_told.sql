-- More of what is told: errands of quick notes that are left behind; orders, recommendations and agreed items due or overdue.
alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in ('PROBLEM_ASSIGNED', 'PROBLEM_RETURNED', 'PROBLEM_REPORTED_DONE',
        'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'PROBLEM_DUE_TOMORROW', 'PROBLEM_OVERDUE',
        'REPORT_MISSING', 'REPORTS_MISSING', 'ORDER_ISSUED', 'ORDER_COPIED', 'ORDER_REMINDED', 'ORDER_COPY_REMINDED',
        'ORDER_ANSWERED', 'ORDER_RETURNED', 'ORDER_ACCEPTED', 'ORDER_DUE_TOMORROW', 'ORDER_OVERDUE', 'ITEM_AGREED',
        'ITEM_DUE_TOMORROW', 'ITEM_OVERDUE', 'CORRECTION_REQUESTED', 'DISPATCH_PUBLISHED', 'COVERT_WAITING',
        'LIAISON_STOPPED', 'VISITS_STOPPED', 'MENDING_STOPPED', 'PLANS_STOPPED', 'ORDERS_STOPPED', 'ITEMS_STOPPED',
        'CORRECTIONS_STOPPED', 'ERRANDS_STOPPED', 'TEAM_LEADERLESS'));

-- Each of their deadlines is told once, too.
drop index notice_once;
create unique index notice_once on notice (kind, object_id, day, due_at, recipient_id) nulls not distinct
    where kind in ('PROBLEM_DUE_TOMORROW', 'PROBLEM_OVERDUE', 'ORDER_DUE_TOMORROW', 'ORDER_OVERDUE',
        'ITEM_DUE_TOMORROW', 'ITEM_OVERDUE', 'REPORT_MISSING', 'REPORTS_MISSING');
create index supervision_order_due on supervision_order (due_at) where state in ('ISSUED', 'RECEIVED', 'RETURNED');
create index meeting_item_open_due on meeting_item (due_on) where state = 'OPEN';
