-- A frequency holds from a day on, until the next one of the same unit and mode: days before it are counted by what held then.
alter table coverage_frequency add column valid_from date;
-- What has been set so far holds from the day on which it was set.
update coverage_frequency set valid_from = (set_at at time zone 'Asia/Shanghai')::date;
alter table coverage_frequency alter column valid_from set not null;
alter table coverage_frequency drop constraint coverage_frequency_pkey;
alter table coverage_frequency add primary key (unit, mode, valid_from);
