-- What a team has signed, as the trail tells it: asked for by the pages that verify.
set local statement_timeout = 0;
create index audit_event_signed on audit_event (team_id, action) where action in ('DISPATCH_SIGNED', 'STAGE_SIGNED');
