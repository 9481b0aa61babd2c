-- What tells one sending of a form from another, who was ever named, when the work was finished, and what a late change of
-- the deadline must not hide.
alter table problem_step
    -- The form with which the step was sent, made when it was shown; null where it came of none.
    add sheet uuid,
    -- SHA-256 of all that the form said.
    add sent varchar(64),
    -- Who was named as having to put it right.
    add person varchar(64),
    -- When the work was finished, as the township says.
    add finished_at timestamptz;
create index problem_step_other on problem_step (other_id) where other_id is not null;

-- Both were kept in the words of the step and in the problem's last state only.
update problem_step s
    set person = case when p.responsible_person <> '' and split_part(s.note, E'\n', 1) like '% ' || p.responsible_person then p.responsible_person
        else substring(split_part(s.note, E'\n', 1) from '\s(\S+)$') end
    from problem p where p.id = s.problem_id and s.action in ('ASSIGNED', 'REASSIGNED');
update problem_step s set person = p.responsible_person
    from problem p
    where p.id = s.problem_id and s.action = 'FOUND' and p.responsible_person <> ''
        and not exists (select from problem_step x
                        where x.problem_id = p.id and x.action in ('ASSIGNED', 'REASSIGNED'));
update problem_step set person = nullif(split_part(note, E'\n', -1), '') where action = 'FIXED_ON_SPOT';
update problem_step s set finished_at = p.rectified_at
    from problem p
    where p.id = s.problem_id and p.rectified_at is not null and s.action in ('REPORTED_DONE', 'FIXED_ON_SPOT')
        and s.id = (select x.id from problem_step x
                    where x.problem_id = p.id and x.action in ('REPORTED_DONE', 'FIXED_ON_SPOT')
                    order by x.at desc, x.id desc limit 1);

-- 逾期后调整时限: the deadline that had passed when the first such change was made; by it the work was on time or not.
alter table problem add passed_due_at timestamptz;
update problem p set passed_due_at = passed.due
    from (select problem_id, min(due) as due
          from (select problem_id, at, action,
                    lag(due_at) over (partition by problem_id order by at, id) as due
                from problem_step where due_at is not null and action <> 'EXTENSION_ASKED') deadlines
          where action = 'DEADLINE_CHANGED' and due < at group by problem_id) passed
    where passed.problem_id = p.id;

-- A failure that the inspector takes back makes its problem void; if it comes again, so does a problem.
alter table problem drop constraint problem_inspection_id_item_code_key;
create unique index problem_inspection_item on problem (inspection_id, item_code) where state <> 'VOID';
create index problem_inspection on problem (inspection_id) where inspection_id is not null;
create index problem_township_due on problem (township_id, due_at, id);
create index meeting_item_problem_problem on meeting_item_problem (problem_id);

alter table problem_step drop constraint problem_step_action_check;
alter table problem_step add constraint problem_step_action_check check (action in
    ('FOUND', 'ASSIGNED', 'REASSIGNED', 'DEADLINE_CHANGED', 'REPORTED_DONE', 'RETURNED', 'CLOSED', 'FIXED_ON_SPOT',
     'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'MERGED', 'ABSORBED', 'VOIDED', 'CHANGED', 'WITHDRAWN',
     'LEFT_AS_IT_IS'));
