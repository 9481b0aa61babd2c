-- 日汇总: the visits of a day that is over, counted once by township. A day without a row in visit_day is counted from the visits
-- themselves, so that nothing is ever shown that was counted too early. No foreign keys to others' rows: whoever counts holds the
-- day's lock and must wait for nobody.
create table visit_day (
    team_id uuid not null,
    day date not null,
    primary key (team_id, day)
);

create table visit_tally (
    team_id uuid not null,
    day date not null,
    township_id uuid not null,
    villages integer not null check (villages >= 0),
    checkpoints integer not null check (checkpoints >= 0),
    covert integer not null check (covert >= 0),
    -- The checkpoints openly inspected, each once.
    checkpoint_ids uuid[] not null,
    primary key (team_id, day, township_id),
    foreign key (team_id, day) references visit_day (team_id, day) on delete cascade
);

-- The lock of one team's day: shared by whoever changes its visits, exclusive while they are counted.
create function visit_day_key(team uuid, of_day date) returns bigint language sql immutable as
    $$ select hashtextextended(team::text, of_day - date '2000-01-01') $$;

-- After the lock is held, the next statement sees what was counted before, and nobody counts until this transaction ends.
create function forget_visit_day(team uuid, of_day date) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(visit_day_key(team, of_day));
    delete from visit_day d where d.team_id = team and d.day = of_day;
end $$;

create function inspection_was_changed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform forget_visit_day(old.team_id, old.day);
    end if;
    if tg_op <> 'DELETE' and (tg_op = 'INSERT' or (new.team_id, new.day) <> (old.team_id, old.day)) then
        perform forget_visit_day(new.team_id, new.day);
    end if;
    return null;
end $$;

create trigger inspection_forgets_day
    after insert or delete or update of team_id, day, township_id, site_id, mode, released_at on inspection
    for each row execute function inspection_was_changed();

-- What a site is decides what its visits count as.
create function site_kind_was_changed() returns trigger language plpgsql as $$
begin
    perform forget_visit_day(i.team_id, i.day) from (
        select distinct team_id, day from inspection where site_id = new.id order by team_id, day) i;
    return null;
end $$;

create trigger site_forgets_days after update of kind on site
    for each row when (old.kind is distinct from new.kind) execute function site_kind_was_changed();
