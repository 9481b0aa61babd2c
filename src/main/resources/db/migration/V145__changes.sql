-- What changed since a page was counted: each room is asked for what came after an instant, which is little.
create index inspection_revised on inspection (revised_at) where released_at is not null;
create index inspection_released on inspection (released_at) where released_at is not null;
create index problem_step_at on problem_step (at);
create index resumption_record_recorded on resumption_record (recorded_at);
create index township_report_saved on township_report (saved_at);
