-- The deadline of this step is a later evening than the one that was chosen: that one had passed when the form arrived.
alter table problem_step add column deadline_moved boolean not null default false;
