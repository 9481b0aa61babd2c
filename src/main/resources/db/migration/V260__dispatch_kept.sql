-- The page of a dispatch is kept until something changes: what it reads besides what boards read notes its changes too.
set local statement_timeout = 0;

call note_changes_of('meeting_item', 'team_id', 'r.team_id');
call note_changes_of('problem_person', 'team_id', 'r.team_id');
call note_changes_of('template_version');
-- A draft is searched for the names of accounts.
create trigger notes_new_person after insert on account for each statement execute function note_change_of_person();

-- What a dispatch says is written and read whole, and nothing within it is ever asked for: as text it is neither taken apart on
-- writing nor put together on reading. What is signed stays as it is signed: the hash is over the canonical form.
alter table dispatch alter column content type text using content::text;
-- Another type forgets how it is packed. Without lz4 it is kept as it is: packing takes longer than writing four times as much.
do $$
begin
    alter table dispatch alter column content set compression lz4;
exception when feature_not_supported then
    alter table dispatch alter column content set storage external;
    raise notice 'this PostgreSQL has no lz4: dispatches are not packed';
end $$;
