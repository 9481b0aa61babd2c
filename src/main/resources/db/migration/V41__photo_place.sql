-- Places are those of photos that wait to be filed, six to a slot. What is filed holds none: a revision names six others,
-- and what it names no longer stays for the record. How many an answer names is checked with the answer.
drop index photo_place;
create unique index photo_place on photo (owner_kind, owner_id, slot, place) where state = 'PENDING';
create index photo_owner on photo (owner_kind, owner_id);
