-- Lists as documents of Word and as PDF; a sheet, or a table, for each team in everything but comma-separated values.
alter table download drop constraint download_format_check;
alter table download add constraint download_format_check check (format in ('XLSX', 'DOCX', 'PDF', 'CSV'));
do $$
declare
    old text;
begin
    select conname into strict old from pg_constraint
    where conrelid = 'download'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%by_team%';
    execute format('alter table download drop constraint %I', old);
end $$;
alter table download add constraint download_by_team_check
    check (not by_team or (team_id is null and township_id is null and format <> 'CSV'));
