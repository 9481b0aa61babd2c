-- Who is named in a team's problems, each name once or a few times: a text is searched for them without reading the
-- problems. Without a unique key on purpose, so that two who name the same person at once never wait for each other.
create table problem_person (
    team_id uuid not null references team (id),
    name varchar(64) not null
);
create index problem_person_team on problem_person (team_id, name);

-- One field may name several: 张三、李四. A space may stand within a name.
create function problem_people(people text) returns setof text language sql immutable as $$
    select distinct part from regexp_split_to_table(people, '\s*[、，,；;/／]+\s*') as part
    where char_length(part) > 1
$$;

create function problem_person_keep(team uuid, people text) returns void language sql as $$
    insert into problem_person (team_id, name)
    select team, one.name from problem_people(people) as one(name)
    where not exists (select from problem_person known where known.team_id = team and known.name = one.name)
$$;

create function problem_person_of_problem() returns trigger language plpgsql as $$
begin
    if new.responsible_person <> '' then
        perform problem_person_keep(new.team_id, new.responsible_person);
    end if;
    if new.rectified_name is not null then
        -- Who answers from outside is kept with his unit before his name.
        perform problem_person_keep(new.team_id, regexp_replace(new.rectified_name, '^.*\s', ''));
    end if;
    return null;
end
$$;
create trigger problem_person after insert or update of responsible_person, rectified_name on problem
    for each row execute function problem_person_of_problem();

create function problem_person_of_step() returns trigger language plpgsql as $$
begin
    perform problem_person_keep((select team_id from problem where id = new.problem_id), new.person);
    return null;
end
$$;
create trigger problem_person after insert or update of person on problem_step
    for each row when (new.person is not null) execute function problem_person_of_step();

insert into problem_person (team_id, name)
select distinct team_id, name from (
    select team_id, problem_people(responsible_person) as name from problem
    union
    select team_id, problem_people(regexp_replace(rectified_name, '^.*\s', '')) from problem
    where rectified_name is not null
    union
    select p.team_id, problem_people(s.person) from problem_step s join problem p on p.id = s.problem_id
    where s.person is not null) people
where name is not null;
