-- How often a unit is to be visited in a mode, where it has been set otherwise than the program's own default.
create table coverage_frequency (
    unit varchar(16) not null check (unit in ('TOWNSHIP', 'VILLAGE', 'CHECKPOINT', 'VENUE', 'ENTERPRISE')),
    mode varchar(8) not null check (mode in ('OPEN', 'COVERT')),
    -- Once in so many days; null where no visit is expected.
    every_days integer check (every_days between 1 and 60),
    set_by uuid not null references account (id),
    set_at timestamptz not null,
    primary key (unit, mode)
);
