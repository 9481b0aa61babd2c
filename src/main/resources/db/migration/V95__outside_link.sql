-- Signed links through which a responsible person without an account answers one problem.
create table outside_link (
    id uuid primary key,
    problem_id uuid not null references problem (id),
    township_id uuid not null references township (id),
    -- Who is asked, as whoever made the link wrote it, and what he is told besides.
    person varchar(64) not null check (person <> ''),
    unit varchar(128) not null check (unit <> ''),
    note text not null default '',
    made_by uuid not null references account (id),
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    -- Of the secret that stands in the address alone: nothing that is kept here opens a page.
    secret_sha256 char(64) not null,
    -- How often somebody had been charged with the problem by then: whoever is charged later has links of his own.
    charges integer not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid references account (id),
    opened_times integer not null default 0,
    last_opened_at timestamptz,
    answered_times integer not null default 0,
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check ((opened_times = 0) = (last_opened_at is null))
);
create index outside_link_problem on outside_link (problem_id, made_at);

-- With what addresses are signed; made at the first link. Deleting the row ends every link at once.
create table outside_key (
    only_one boolean primary key default true check (only_one),
    secret bytea not null check (length(secret) = 32),
    made_at timestamptz not null
);

-- A step that was taken through a link: actor_id is the account that made the link, and actor_name who took it.
alter table problem_step
    add link_id uuid references outside_link (id),
    add constraint problem_step_link_check check (link_id is null or (action = 'REPORTED_DONE' and actor_id is not null)),
    alter actor_name type varchar(200);
-- Who reported it done, where that is not the account's owner himself.
alter table problem
    add rectified_name varchar(200),
    add constraint problem_rectified_name_check check (rectified_name is null or rectified_by is not null);
-- Who sent the photo, where that is not the author's account's owner himself.
alter table photo add author_name varchar(200);
-- A unit and a person of it, each as long as a problem's.
alter table audit_event alter actor_name type varchar(200);
