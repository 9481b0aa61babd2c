-- What was written, by transaction: a page that was made from records is kept for as long as nothing in its scope is noted here that
-- its snapshot could not see. Rows are of use for a minute.
-- Tables that others write are waited for.
set local statement_timeout = 0;

create table change (
    xact xid8 not null default pg_current_xact_id(),
    -- Whose record it was; where both are missing, what was written is for all.
    team_id uuid,
    county_id uuid
);
create index change_xact on change (xact);

-- Arguments: the column of change, and how a row r that was written tells its value. Without arguments: for all.
create function note_change() returns trigger language plpgsql as $$
begin
    if tg_nargs = 0 then
        insert into change (team_id) select null from written limit 1;
    else
        execute format('insert into change (%I) select distinct %s from written r', tg_argv[0], tg_argv[1]);
    end if;
    return null;
end $$;

create procedure note_changes_of(noted regclass, of_column text default null, told text default null) language plpgsql as $$
declare
    arguments text := case when of_column is null then '' else format('%L, %L', of_column, told) end;
begin
    execute format('create trigger notes_insert after insert on %s referencing new table as written'
        ' for each statement execute function note_change(%s)', noted, arguments);
    execute format('create trigger notes_update_before after update on %s referencing old table as written'
        ' for each statement execute function note_change(%s)', noted, arguments);
    execute format('create trigger notes_update after update on %s referencing new table as written'
        ' for each statement execute function note_change(%s)', noted, arguments);
    execute format('create trigger notes_delete after delete on %s referencing old table as written'
        ' for each statement execute function note_change(%s)', noted, arguments);
end $$;

do $$
declare
    noted text;
begin
    foreach noted in array array['inspection', 'problem', 'township_report', 'dispatch', 'assignment_day', 'assignment_rota',
        'covert_plan', 'photo', 'team_member'] loop
        call note_changes_of(noted::regclass, 'team_id', 'r.team_id');
    end loop;
    -- What somebody began or asked for in one team goes with him into the next.
    foreach noted in array array['inspection_draft', 'note', 'review_correction'] loop
        call note_changes_of(noted::regclass, 'team_id', 'unnest(array_remove(array[r.team_id, '
            || '(select a.team_id from account a where a.id = r.author_id)], null))');
    end loop;
    foreach noted in array array['township', 'site', 'county_map', 'county_map_area', 'enterprise'] loop
        call note_changes_of(noted::regclass, 'county_id', 'r.county_id');
    end loop;
    foreach noted in array array['campaign', 'checklist', 'checklist_version', 'coverage_frequency', 'dashboard_benchmark'] loop
        call note_changes_of(noted::regclass);
    end loop;
end $$;
call note_changes_of('team', 'team_id', 'r.id');
call note_changes_of('county', 'county_id', 'r.id');
call note_changes_of('problem_step', 'team_id', '(select p.team_id from problem p where p.id = r.problem_id)');
call note_changes_of('review', 'team_id', 'unnest(array(select x from inspection i join account a on a.id = i.author_id
    cross join lateral unnest(array[i.team_id, a.team_id]) x where i.id = r.inspection_id and x is not null))');
call note_changes_of('covert_plan_person', 'team_id', '(select p.team_id from covert_plan p where p.id = r.plan_id)');
call note_changes_of('covert_plan_target', 'team_id', '(select p.team_id from covert_plan p where p.id = r.plan_id)');
call note_changes_of('site_period', 'county_id', '(select s.county_id from site s where s.id = r.site_id)');
call note_changes_of('resumption_record', 'county_id',
    '(select e.county_id from enterprise e where e.id = r.enterprise_id)');

-- Who signs in writes his account, and chooses a language and a password in it; pages tell his name, and whether and where he works.
create function note_change_of_person() returns trigger language plpgsql as $$
begin
    insert into change (team_id) values (null);
    return null;
end $$;
create trigger notes_person after update of display_name, active, role, team_id, township_id, department on account
    for each row when ((old.display_name, old.active, old.role, old.team_id, old.township_id, old.department)
        is distinct from (new.display_name, new.active, new.role, new.team_id, new.township_id, new.department))
    execute function note_change_of_person();
