alter table problem add note_id uuid unique references note (id);
alter table problem drop constraint problem_source_check;
alter table problem add constraint problem_source_check
    check (source in ('OPEN', 'COVERT', 'LEDGER', 'PUBLIC', 'DATA', 'SUPERIOR', 'NOTE'));
