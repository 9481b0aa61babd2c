-- Photos: the row says whose and of what, the store holds the picture and its thumbnail under the name in "file".
create table photo (
    -- Made by the client before sending (UUID version 7), so that a repeated request is the same photo.
    id uuid primary key,
    -- What the photo belongs to: the kind of record, its id (which may be written down later than the photo), and the
    -- part of it, for an inspection the code of the item.
    owner_kind varchar(16) not null,
    owner_id uuid not null,
    slot varchar(64) not null,
    -- At most six to a slot: the unique index below keeps it so.
    place smallint not null check (place between 1 and 6),
    author_id uuid not null references account (id),
    team_id uuid not null references team (id),
    -- Of the content as it was sent.
    sha256 char(64) not null,
    content_type varchar(32) not null,
    -- Of the picture as it is kept.
    size integer not null check (size > 0),
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    -- Where it was taken; only if the author gave the position beside the picture.
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    created_at timestamptz not null,
    -- PENDING: sent, its author's alone; FILED: part of what was filed; DROPPED: taken back, waits to be swept away.
    state varchar(8) not null check (state in ('PENDING', 'FILED', 'DROPPED')),
    -- A random name, no part of any address.
    file char(32) not null unique,
    check ((latitude is null) = (longitude is null))
);
create unique index photo_place on photo (owner_kind, owner_id, slot, place) where state <> 'DROPPED';
create index photo_unfiled on photo (created_at) where state <> 'FILED';
