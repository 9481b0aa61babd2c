-- The whole life of a problem: recurrence, extensions, duplicates, what was wrongly recorded.
alter table problem drop constraint problem_state_check;
alter table problem add constraint problem_state_check check (state in
    ('PENDING_ASSIGNMENT', 'RECTIFYING', 'AWAITING_RECHECK', 'CLOSED', 'MERGED', 'VOID'));
alter table problem
    -- 复发: the problem of the same site and item that was closed at most 14 days before.
    add predecessor_id uuid references problem (id),
    -- 并案: the problem into which this one was merged, and how many were merged into this one.
    add merged_into_id uuid references problem (id),
    add merged_count integer not null default 0 check (merged_count >= 0),
    -- 作废: why it was wrongly recorded.
    add void_reason text,
    -- 延期申请: what the township asks for and nobody has answered; null where nothing is asked.
    add extension_until timestamptz,
    add extension_reason text,
    add extension_asked_by uuid references account (id),
    add extension_asked_at timestamptz,
    add constraint problem_merged_check check ((state = 'MERGED') = (merged_into_id is not null)),
    add constraint problem_merged_self_check check (merged_into_id <> id),
    add constraint problem_predecessor_self_check check (predecessor_id <> id),
    add constraint problem_void_check check ((state = 'VOID') = (void_reason is not null)),
    add constraint problem_extension_check check (num_nulls(extension_until, extension_reason, extension_asked_by,
        extension_asked_at) in (0, 4)),
    add constraint problem_extension_state_check check (extension_until is null or state = 'RECTIFYING');
create index problem_predecessor on problem (predecessor_id) where predecessor_id is not null;
create index problem_merged_into on problem (merged_into_id) where merged_into_id is not null;
create index problem_site_closed on problem (site_id, closed_on) where closed_on is not null;

alter table problem_step drop constraint problem_step_action_check;
alter table problem_step add constraint problem_step_action_check check (action in
    ('FOUND', 'ASSIGNED', 'REASSIGNED', 'DEADLINE_CHANGED', 'REPORTED_DONE', 'RETURNED', 'CLOSED', 'FIXED_ON_SPOT',
     'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'MERGED', 'ABSORBED', 'VOIDED', 'CHANGED'));
alter table problem_step
    -- The problem into which this one was merged, or which was merged into this one.
    add other_id uuid references problem (id),
    -- Photos that came with this step, in their order.
    add photos uuid[] not null default '{}';
