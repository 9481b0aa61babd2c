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
