-- Two teams may be in one county: a township then reports to each of them.
alter table township_report drop constraint township_report_township_id_day_key;
alter table township_report add constraint township_report_team_township_day unique (team_id, township_id, day);
