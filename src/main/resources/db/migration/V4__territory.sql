create table county (
    id uuid primary key,
    code varchar(6) not null unique,
    name_zh varchar(64) not null,
    name_en varchar(96) not null,
    version integer not null
);

create table township (
    id uuid primary key,
    county_id uuid not null references county (id),
    -- The nine-digit statistical code, or one of our own (ZC-P15) where a park has none.
    code varchar(16) not null unique,
    name_zh varchar(64) not null,
    name_en varchar(96) not null,
    -- What the matrix and the tiles show: 经济开发区 for 诸城经济开发区.
    short_zh varchar(16) not null,
    short_en varchar(32) not null,
    kind varchar(16) not null check (kind in ('SUBDISTRICT', 'TOWN', 'PARK', 'DEVELOPMENT_ZONE')),
    position integer not null,
    grid_row integer,
    grid_col integer,
    in_force_from date not null,
    -- The last day in force, inclusive.
    in_force_to date,
    version integer not null,
    check (in_force_to is null or in_force_to >= in_force_from)
);
create index township_county on township (county_id, position);

create table site (
    id uuid primary key,
    county_id uuid not null references county (id),
    township_id uuid not null references township (id),
    kind varchar(24) not null check (kind in
        ('EXPRESSWAY_EXIT', 'RAILWAY_STATION', 'BUS_STATION', 'ROAD_ENTRY', 'VILLAGE', 'COMMUNITY')),
    code varchar(24) not null,
    name_zh varchar(64) not null,
    name_en varchar(96) not null,
    short_zh varchar(24) not null,
    short_en varchar(48) not null,
    road_zh varchar(64),
    road_en varchar(96),
    position integer not null,
    demonstration boolean not null default false,
    version integer not null,
    unique (county_id, code)
);
create index site_township on site (township_id, kind, position);
create index site_county on site (county_id, kind, position);

-- When a site counts: an exit closed on 2 February and reopened on the 21st has two periods.
create table site_period (
    site_id uuid not null references site (id),
    in_force_from date not null,
    -- The last day in force, inclusive; null while it lasts.
    in_force_to date,
    primary key (site_id, in_force_from),
    check (in_force_to is null or in_force_to >= in_force_from)
);
