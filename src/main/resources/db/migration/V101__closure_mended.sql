-- What an issued paper says of its deadline: a return sets a new one, and changes no paper.
alter table supervision_order add column issued_due_at timestamptz;
update supervision_order o set issued_due_at = (
    select s.due_at from supervision_order_step s where s.order_id = o.id and s.step = 'ISSUED' order by s.at, s.id limit 1)
where o.state <> 'DRAFT';
update supervision_order set issued_due_at = due_at where state <> 'DRAFT' and issued_due_at is null;
alter table supervision_order add check ((state = 'DRAFT') = (issued_due_at is null));

-- 抄送 to townships, whose liaisons read the paper; other units stand in supervision_order.copies.
create table supervision_order_copy (
    order_id uuid not null references supervision_order (id),
    township_id uuid not null references township (id),
    primary key (order_id, township_id)
);
create index supervision_order_copy_township on supervision_order_copy (township_id);

-- Each deadline that was set, and the answer that followed; null as long as none did.
create view supervision_order_round as
select o.id as order_id, o.team_id, o.township_id, s.at as begun_at, s.due_at,
    (select min(a.at) from supervision_order_step a
     where a.order_id = s.order_id and a.step = 'ANSWERED' and (a.at, a.id) > (s.at, s.id)) as answered_at
from supervision_order_step s join supervision_order o on o.id = s.order_id
where s.step in ('ISSUED', 'RETURNED');

-- A deadline is told by its instant: another one on the same day is another one.
alter table notice add column due_at timestamptz;
update notice n set due_at = p.due_at from problem p
where p.id = n.object_id and n.kind in ('PROBLEM_DUE_TOMORROW', 'PROBLEM_OVERDUE')
    and abs(cast(p.due_at as date) - n.day) <= 1;
drop index notice_once;
create unique index notice_once on notice (kind, object_id, day, due_at, recipient_id) nulls not distinct
    where kind in ('PROBLEM_DUE_TOMORROW', 'PROBLEM_OVERDUE', 'REPORT_MISSING', 'REPORTS_MISSING');

-- A group's robot is told of occasions, nobody's digest.
update notice_delivery set state = 'DEAD', reason = 'NO_ADDRESS', settled_at = next_at
where channel = 'WEBHOOK' and digest_day is not null and state = 'PENDING';
