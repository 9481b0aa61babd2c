-- To which kinds of sites a version belonged. It stays, so that a phone which still holds the version can file it after a
-- newer one has given a kind up. A list for covert visits belongs to none.
create table checklist_version_site_kind (
    version_id uuid not null references checklist_version (id),
    site_kind varchar(24) not null,
    primary key (version_id, site_kind)
);
insert into checklist_version_site_kind (version_id, site_kind)
select version.id, its.site_kind
from checklist_version version join checklist_site_kind its on its.checklist_id = version.checklist_id;

-- As what a venue was added: a phone may hold the form of that kind after the leader has made it another.
alter table site add column proposed_kind varchar(24);
update site set proposed_kind = kind where proposed_by is not null;
