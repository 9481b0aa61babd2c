-- A notice belongs to the role and reach in which it was told: whoever has another since neither reads nor is sent it.
alter table notice
    add column for_role varchar(24),
    add column for_team_id uuid references team (id),
    add column for_township_id uuid references township (id);
update notice n set for_role = a.role, for_team_id = a.team_id, for_township_id = a.township_id
from account a where a.id = n.recipient_id;
alter table notice alter column for_role set not null;
-- What the next leader of a team takes over.
create index notice_for_team on notice (for_team_id) where for_role = 'LEADER' and read_at is null;

-- Copies of orders, and more of what somebody leaves behind.
alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in ('PROBLEM_ASSIGNED', 'PROBLEM_RETURNED', 'PROBLEM_REPORTED_DONE',
        'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'PROBLEM_DUE_TOMORROW', 'PROBLEM_OVERDUE',
        'REPORT_MISSING', 'REPORTS_MISSING', 'ORDER_ISSUED', 'ORDER_COPIED', 'ORDER_REMINDED', 'ORDER_COPY_REMINDED',
        'ORDER_ANSWERED', 'ORDER_RETURNED', 'ORDER_ACCEPTED', 'ITEM_AGREED', 'CORRECTION_REQUESTED', 'DISPATCH_PUBLISHED',
        'COVERT_WAITING', 'LIAISON_STOPPED', 'VISITS_STOPPED', 'MENDING_STOPPED', 'PLANS_STOPPED', 'ORDERS_STOPPED',
        'ITEMS_STOPPED', 'CORRECTIONS_STOPPED', 'TEAM_LEADERLESS')),
    add check (kind <> 'PLANS_STOPPED' or covert);

-- The account of the team that an agreed item names, as far as there is one: a name alone says nothing of who serves.
alter table meeting_item add column account_id uuid references account (id);
update meeting_item i set account_id = (select a.id from account a
    where a.team_id = i.team_id and a.display_name = i.person
        and a.role in ('LEADER', 'INSPECTOR', 'COVERT_INSPECTOR') order by a.active desc, a.id limit 1)
where i.person <> '';
create index meeting_item_account on meeting_item (account_id) where state = 'OPEN';
