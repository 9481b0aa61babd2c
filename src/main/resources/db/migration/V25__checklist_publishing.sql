-- A version keeps the name under which it was published, who published it, and what he said about it.
alter table checklist_version disable trigger checklist_version_is_immutable;
alter table checklist_version add column name_zh varchar(64);
alter table checklist_version add column name_en varchar(96);
alter table checklist_version add column note varchar(400) not null default '';
-- No reference: lists outlive the accounts of a demonstration that begins anew.
alter table checklist_version add column published_by uuid;
alter table checklist_version add column published_by_name varchar(64) not null default '';
update checklist_version set name_zh = checklist.name_zh, name_en = checklist.name_en
from checklist where checklist.id = checklist_version.checklist_id;
alter table checklist_version alter column name_zh set not null;
alter table checklist_version alter column name_en set not null;
alter table checklist_version enable trigger checklist_version_is_immutable;

create function checklist_version_takes_name() returns trigger language plpgsql as $$
begin
    if new.name_zh is null then
        select name_zh, name_en into new.name_zh, new.name_en from checklist where id = new.checklist_id;
    end if;
    return new;
end $$;
create trigger checklist_version_takes_name before insert on checklist_version
    for each row execute function checklist_version_takes_name();

-- Pictures beside the help of an item. Kept as they were accepted: re-encoded, without anything but the picture.
create table checklist_picture (
    id uuid primary key,
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    jpeg bytea not null check (length(jpeg) <= 2097152),
    added_at timestamptz not null
);
alter table checklist_item add column picture_id uuid references checklist_picture (id);
create trigger checklist_picture_is_immutable before update on checklist_picture
    for each row execute function checklist_version_is_immutable();

-- A version takes its items in the transaction that publishes it, and none afterwards.
create function checklist_item_comes_with_version() returns trigger language plpgsql as $$
begin
    if not exists (select from checklist_version where id = new.version_id and xmin = pg_current_xact_id()::xid) then
        raise exception 'a published checklist version takes no further items';
    end if;
    return new;
end $$;
create trigger checklist_item_comes_with_version before insert on checklist_item
    for each row execute function checklist_item_comes_with_version();
create trigger checklist_version_is_not_emptied before truncate on checklist_version
    for each statement execute function checklist_version_is_immutable();
create trigger checklist_item_is_not_emptied before truncate on checklist_item
    for each statement execute function checklist_version_is_immutable();
