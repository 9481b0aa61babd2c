-- 约谈: a talk that was held is a step with its day and the people who took part.
alter table supervision_order_step
    add column held_on date,
    -- Who took part, one on each line.
    add column people varchar(500) not null default '',
    drop constraint supervision_order_step_step_check,
    add constraint supervision_order_step_step_check check (step in
        ('DRAFTED', 'EDITED', 'ISSUED', 'RECEIVED', 'ANSWERED', 'ACCEPTED', 'RETURNED', 'REMINDED', 'TALKED')),
    add check ((step = 'TALKED') = (held_on is not null)),
    add check ((step = 'TALKED') = (people <> ''));

-- The last talk that was recorded on the paper. It counts for every paper of the addressee.
alter table supervision_order add column talked_at timestamptz;
create index supervision_order_talked on supervision_order (team_id, township_id, talked_at)
    where talked_at is not null;
