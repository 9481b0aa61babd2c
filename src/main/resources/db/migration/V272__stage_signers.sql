alter table stage_report
    -- What the hash covers: 1 not who signed and when, as until now; 2 that too.
    add seal_form smallint not null default 1 check (seal_form in (1, 2));
