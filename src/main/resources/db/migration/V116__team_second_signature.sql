-- Whether a dispatch of the team is signed by two people.
alter table team add second_signature boolean not null default false;
