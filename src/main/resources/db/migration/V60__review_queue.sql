-- What waits for the leader's release: few rows at any time, however many visits there have been.
create index inspection_unreleased on inspection (team_id, filed_at, id)
    where mode = 'COVERT' and released_at is null;
