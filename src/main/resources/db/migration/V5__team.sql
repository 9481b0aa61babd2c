create table campaign (
    id uuid primary key,
    name_zh varchar(64) not null,
    name_en varchar(96) not null,
    starts_on date not null,
    ends_on date,
    version integer not null,
    check (ends_on is null or ends_on >= starts_on)
);

create table team (
    id uuid primary key,
    campaign_id uuid not null references campaign (id),
    number integer not null check (number > 0),
    name_zh varchar(64) not null,
    name_en varchar(96) not null,
    county_id uuid not null references county (id),
    stationed_from date not null,
    stationed_to date,
    -- A township report filed after this time of its day is late.
    cut_off time not null default '18:00',
    demonstration boolean not null default false,
    version integer not null,
    unique (campaign_id, number),
    check (stationed_to is null or stationed_to >= stationed_from)
);
create index team_county on team (county_id);

create table team_member (
    team_id uuid not null references team (id),
    account_id uuid not null references account (id),
    duty varchar(12) not null check (duty in ('LEADER', 'DEPUTY', 'MEMBER')),
    from_day date not null,
    to_day date,
    primary key (team_id, account_id, from_day)
);
create index team_member_account on team_member (account_id);

alter table account add foreign key (team_id) references team (id);
alter table account add foreign key (township_id) references township (id);

-- Numbers in sequence per team, day and series: receipts, problems, dispatches.
create table team_number (
    team_id uuid not null references team (id),
    series varchar(16) not null,
    day date not null,
    last_number integer not null,
    primary key (team_id, series, day)
);
