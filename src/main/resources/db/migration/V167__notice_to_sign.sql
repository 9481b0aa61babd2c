-- A second signature is waited for: of a dispatch, of a stage report.
alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in ('PROBLEM_ASSIGNED', 'PROBLEM_RETURNED', 'PROBLEM_REPORTED_DONE',
        'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'PROBLEM_DUE_TOMORROW', 'PROBLEM_OVERDUE',
        'REPORT_MISSING', 'REPORTS_MISSING', 'ORDER_ISSUED', 'ORDER_COPIED', 'ORDER_REMINDED', 'ORDER_COPY_REMINDED',
        'ORDER_ANSWERED', 'ORDER_RETURNED', 'ORDER_ACCEPTED', 'ORDER_DUE_TOMORROW', 'ORDER_OVERDUE', 'ITEM_AGREED',
        'ITEM_DUE_TOMORROW', 'ITEM_OVERDUE', 'CORRECTION_REQUESTED', 'DISPATCH_TO_SIGN', 'DISPATCH_PUBLISHED',
        'STAGE_TO_SIGN', 'COVERT_WAITING', 'LIAISON_STOPPED', 'VISITS_STOPPED', 'MENDING_STOPPED', 'PLANS_STOPPED',
        'ORDERS_STOPPED', 'ITEMS_STOPPED', 'CORRECTIONS_STOPPED', 'ERRANDS_STOPPED', 'TEAM_LEADERLESS'));

-- What waits to be signed is looked for by the document, when that is signed or changed.
create index notice_to_sign on notice (object_id) where kind in ('DISPATCH_TO_SIGN', 'STAGE_TO_SIGN') and read_at is null;
