-- What the device claimed, beside our own time: when the note was written, and by how much its clock differed from ours
-- when it was sent. Neither decides anything: a note's reporting day is that of its arrival.
alter table note
    add column device_time timestamptz,
    add column device_skew_s integer;
