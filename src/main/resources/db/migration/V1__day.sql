-- The clock of a demonstration: one row, or none where the real clock is used.
create table demonstration_clock (
    only_row boolean primary key default true check (only_row),
    -- No instant at or after this one has been given out yet; a start goes on from here.
    reached timestamptz not null
);
