-- Enterprises have longer names than villages, and as sites a letter in front of their code.
alter table site
    alter column code type varchar(32),
    alter column name_zh type varchar(128),
    alter column name_en type varchar(128);

-- Venues that an inspector adds on the spot, until the leader has settled them.
alter table site
    add column state varchar(12) not null default 'CONFIRMED'
        check (state in ('CONFIRMED', 'PROPOSED', 'MERGED', 'REJECTED')),
    add column proposed_by uuid references account (id),
    add column proposed_team uuid references team (id),
    add column proposed_at timestamptz,
    -- By a covert inspector: until it is confirmed, or a visit there released, only that person and the leader know it.
    add column proposed_covertly boolean not null default false,
    add column settled_by uuid references account (id),
    add column settled_at timestamptz,
    add column settled_reason text,
    add column merged_into uuid references site (id),
    add constraint site_proposed check (
        (state = 'CONFIRMED' and proposed_by is null)
        or (proposed_by is not null and proposed_team is not null and proposed_at is not null)),
    add constraint site_settled check ((state = 'PROPOSED') = (settled_at is null) or proposed_by is null),
    add constraint site_merged check ((state = 'MERGED') = (merged_into is not null)),
    add constraint site_rejected check (state <> 'REJECTED' or settled_reason is not null);
create index site_proposed_by on site (proposed_by) where proposed_by is not null;
create index site_waiting on site (proposed_team, proposed_at) where state = 'PROPOSED';
create index site_merged_into on site (merged_into) where merged_into is not null;

-- Open visits of a site that nothing expected on that day.
alter table inspection add column spot boolean not null default false;

-- An enterprise is a site with the same id. Where another site of the county has its code, it takes the first free one.
insert into site (id, county_id, township_id, kind, code, name_zh, name_en, short_zh, short_en, position, demonstration,
                  version)
select e.id, e.county_id, e.township_id, 'ENTERPRISE', free.code, e.name, e.name, left(e.name, 24), left(e.name, 24),
       100000, e.demonstration, 0
from enterprise e cross join lateral (
    select wanted.code
    from (select 1 number, 'E-' || e.code code
          union all select number, 'E-' || e.code || '-' || number from generate_series(2, 999) number) wanted
    where not exists (select from site s where s.county_id = e.county_id and s.code = wanted.code)
      and not exists (select from enterprise other
          where other.county_id = e.county_id and other.id <> e.id and 'E-' || other.code = wanted.code)
    order by wanted.number limit 1) free;
insert into site_period (site_id, in_force_from, in_force_to)
select id, in_force_from, in_force_to from enterprise;
