-- Whom the minutes charge with an agreed item, the records know too: a dispatch may name him there and nowhere else.
create function problem_person_of_item() returns trigger language plpgsql as $$
begin
    perform problem_person_keep(new.team_id, new.person);
    return null;
end
$$;
create trigger problem_person after insert or update of person on meeting_item
    for each row when (new.person <> '') execute function problem_person_of_item();

insert into problem_person (team_id, name)
select distinct team_id, name from (
    select team_id, problem_people(person) as name from meeting_item where person <> '') people
where not exists (select from problem_person known where known.team_id = people.team_id and known.name = people.name);
