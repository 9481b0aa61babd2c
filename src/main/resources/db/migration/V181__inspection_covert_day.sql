-- The last released covert visit of a township is asked for every day's dispatch; among tens of thousands of open visits it is found
-- here at once. Covert visits are few, so the index is small.
create index inspection_covert_day on inspection (team_id, township_id, day)
    where mode = 'COVERT' and released_at is not null;
