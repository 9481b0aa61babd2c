-- A number is given once in a team; its corrections share it.
create unique index dispatch_issue on dispatch (team_id, issue_number) where version_number = 1;
-- The list of all teams' dispatches, the latest day first.
create index dispatch_by_day on dispatch (day desc, team_id desc) where state = 'PUBLISHED';
