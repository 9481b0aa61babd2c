create table account (
    id uuid primary key,
    username varchar(64) not null,
    display_name varchar(64) not null,
    password_hash varchar(200) not null,
    role varchar(24) not null check (role in
        ('INSPECTOR', 'COVERT_INSPECTOR', 'LEADER', 'LIAISON', 'MUNICIPAL', 'DEPARTMENT', 'ADMINISTRATOR', 'AUDITOR')),
    -- The scope of the role: a team, a township, or a department; see the check below.
    team_id uuid,
    township_id uuid,
    department varchar(24) check (department in ('ORGANIZATION', 'HEALTH', 'PUBLIC_SECURITY')),
    language varchar(8) not null default 'zh-CN' check (language in ('zh-CN', 'en')),
    active boolean not null default true,
    must_change_password boolean not null default false,
    demonstration boolean not null default false,
    created_at timestamptz not null,
    version integer not null,
    check (role not in ('INSPECTOR', 'COVERT_INSPECTOR', 'LEADER') or team_id is not null),
    check (role <> 'LIAISON' or township_id is not null),
    check (role <> 'DEPARTMENT' or department is not null)
);
create unique index account_username on account (lower(username));
create index account_team on account (team_id);

-- Failed sign-ins by name, known or not, so that an answer tells nobody which names exist.
create table sign_in_failure (
    username varchar(64) primary key,
    failures integer not null,
    blocked_until timestamptz not null
);

-- Spring Session's tables, in Flyway's hands so that no replica creates them.
create table spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_session_id on spring_session (session_id);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
