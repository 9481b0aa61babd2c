-- The board counts a team's visits by township and day over its whole posting. From this index alone it reads an eighth of the
-- pages: the rows themselves are wide with answers. It begins like the one before it and takes its place.
create index inspection_team_day_counted on inspection (team_id, day, mode, township_id, site_id) include (released_at);
drop index inspection_team_day;
