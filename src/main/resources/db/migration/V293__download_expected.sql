-- How far the writing of a file is, and how many rows there are going to be: found before the first is written, by the
-- same conditions and as of the same moment. Null where that cannot be known.
alter table download
    add step varchar(8) check (step in ('COUNTING', 'ROWS', 'LAYOUT')),
    add row_expected integer check (row_expected >= 0),
    add check (step is null or state = 'RUNNING');
