-- What is written after a publishing is tried again where it failed for a passing reason: so often already, and not before.
alter table download
    add tries integer not null default 0,
    add not_before timestamptz;

-- Where it goes then: a copy into the daily folder, a mail. Tried again until it is taken, or given up.
create table download_delivery (
    download_id uuid not null references download (id) on delete cascade,
    way varchar(8) not null check (way in ('FOLDER', 'MAIL')),
    -- REFUSED: what its account sees may not leave that way.
    state varchar(12) not null check (state in ('WAITING', 'DELIVERED', 'REFUSED', 'GIVEN_UP')),
    tries integer not null default 0,
    -- When it is tried, or tried again, at the earliest.
    next_at timestamptz not null,
    settled_at timestamptz,
    primary key (download_id, way),
    check ((state = 'WAITING') = (settled_at is null))
);
create index download_delivery_waiting on download_delivery (next_at) where state = 'WAITING';
