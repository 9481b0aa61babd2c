-- An inspector's day lists the latest visits of the team: which they are is found in the index that counts a day's visits, so that of
-- thousands of wide rows only those are read. It takes the place of the one before it.
create index inspection_team_day_seen on inspection (team_id, day, mode, township_id, site_id)
    include (released_at, filed_at, id);
drop index inspection_team_day_counted;
