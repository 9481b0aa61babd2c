-- What else a dispatch answers for.
alter table dispatch
    -- [{key, reason, about, sentence, asOf, rows, kept}]: suggestions that stand in the recommendations, with the records behind them.
    add adopted jsonb not null default '[]',
    -- What a correction changed of the figures of the version before, as the document says it; empty in a first version.
    add changed text not null default '',
    -- What the hash covers: 1 not who signed and when, as until now; 2 that too.
    add seal_form smallint not null default 1 check (seal_form in (1, 2));
