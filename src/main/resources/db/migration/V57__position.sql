-- Where a site lies (WGS 84), as far as anybody has said it.
alter table site
    add column latitude double precision,
    add column longitude double precision,
    -- Made up for a demonstration: good for trying out, wrong on the ground.
    add column position_invented boolean not null default false,
    add constraint site_position check (
        (latitude is null and longitude is null)
        or (latitude between -90 and 90 and longitude between -180 and 180));

-- Where the device said it was when the inspection was filed, and only where the inspector pressed for it. No part of
-- the content's hash: the record is the same with and without it.
alter table inspection
    add column latitude double precision,
    add column longitude double precision,
    add column accuracy_m integer check (accuracy_m >= 0),
    -- The device's clock at sending minus ours at receiving; null where the device named no time.
    add column device_skew_s integer,
    add constraint inspection_position check (
        (latitude is null and longitude is null and accuracy_m is null)
        or (latitude between -90 and 90 and longitude between -180 and 180));
