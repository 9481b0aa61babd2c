-- Venues and enterprises are sites too.
alter table site drop constraint site_kind_check;
alter table site add constraint site_kind_check check (kind in
    ('EXPRESSWAY_EXIT', 'RAILWAY_STATION', 'BUS_STATION', 'ROAD_ENTRY', 'VILLAGE', 'COMMUNITY', 'SUPERMARKET',
     'PHARMACY', 'HOTEL', 'FARMERS_MARKET', 'WHOLESALE_MARKET', 'SLAUGHTERHOUSE', 'OTHER_VENUE', 'ENTERPRISE'));

-- A list belongs to kinds of sites, and several lists to one kind: the first of them is the usual one.
create table checklist_site_kind (
    checklist_id uuid not null references checklist (id),
    site_kind varchar(24) not null check (site_kind in
        ('EXPRESSWAY_EXIT', 'RAILWAY_STATION', 'BUS_STATION', 'ROAD_ENTRY', 'VILLAGE', 'COMMUNITY', 'SUPERMARKET',
         'PHARMACY', 'HOTEL', 'FARMERS_MARKET', 'WHOLESALE_MARKET', 'SLAUGHTERHOUSE', 'OTHER_VENUE', 'ENTERPRISE')),
    position integer not null check (position > 0),
    primary key (site_kind, checklist_id)
);
insert into checklist_site_kind (checklist_id, site_kind, position)
select checklist.id, kind.name, 1
from checklist join (values ('CHECKPOINT', 'EXPRESSWAY_EXIT'), ('CHECKPOINT', 'RAILWAY_STATION'),
    ('CHECKPOINT', 'BUS_STATION'), ('CHECKPOINT', 'ROAD_ENTRY'), ('VILLAGE', 'VILLAGE'), ('VILLAGE', 'COMMUNITY'))
    kind (family, name) on kind.family = checklist.site_family;

alter table checklist drop column site_family;
-- A list for covert visits goes to sites of every kind, in the hands of covert inspectors only.
alter table checklist add column covert boolean not null default false;

alter table checklist_item alter column severity drop not null;
alter table checklist_item add column asks_verdict boolean not null default true;
-- How many of the options can be ticked.
alter table checklist_item add column choice varchar(4) not null default 'MANY' check (choice in ('MANY', 'ONE'));
-- {item, anyOf: [option or verdict]}: asked only after one of these answers to an earlier item.
alter table checklist_item add column depends_on jsonb;
-- An item without a verdict cannot fail.
alter table checklist_item add constraint checklist_item_verdict check
    (asks_verdict = (severity is not null) and (asks_verdict or not photo_on_failure));
comment on column checklist_item.measures is
    '[{code, zh, en, unitZh, unitEn, kind, decimals, min, max, passMin, passMax, atMost, passAtLeast}]';
