-- The map of a county that an administrator brought: drawn once when it came, in the units of the drawing.
create table county_map (
    county_id uuid primary key references county (id),
    file_name varchar(200) not null,
    width integer not null check (width between 1 and 1000),
    height integer not null check (height between 1 and 1000),
    points integer not null,
    uploaded_at timestamptz not null,
    uploaded_by uuid not null references account (id),
    uploaded_by_name varchar(64) not null
);

create table county_map_area (
    county_id uuid not null references county_map (county_id) on delete cascade,
    township_id uuid not null references township (id),
    path text not null check (path ~ '^[MLZ0-9. -]+$'),
    label_x integer not null,
    label_y integer not null,
    label_room integer not null,
    primary key (county_id, township_id)
);
create index county_map_area_township on county_map_area (township_id);
