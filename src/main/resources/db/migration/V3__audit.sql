create table audit_event (
    id uuid primary key default uuidv7(),
    at timestamptz not null,
    actor_id uuid,
    actor_name varchar(64) not null,
    action varchar(48) not null,
    object_type varchar(32) not null,
    object_id varchar(64) not null,
    team_id uuid,
    -- Facts of the step for the auditor; never an identity, a password or covert text.
    detail jsonb not null default '{}'
);
create index audit_event_at on audit_event (at desc, id desc);
create index audit_event_object on audit_event (object_type, object_id);

create function audit_event_is_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'audit events are never changed or deleted';
end $$;
create trigger audit_event_is_for_ever before update or delete on audit_event
    for each row execute function audit_event_is_for_ever();
