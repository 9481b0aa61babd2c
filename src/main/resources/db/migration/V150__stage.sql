-- 阶段性督导报告: what a team did over a period. One row for each numbered version; the versions of a report share its id.
create table stage_report (
    id uuid primary key,
    -- Made by the client before it is kept (UUID version 7), so that a repeated request is the same report.
    report_id uuid not null,
    team_id uuid not null references team (id),
    from_day date not null,
    to_day date not null,
    version_number integer not null check (version_number > 0),
    -- 第N期: counted per team without gaps, given when version 1 is signed.
    issue_number integer,
    state varchar(12) not null check (state in ('DRAFT', 'SIGNED', 'PUBLISHED')),
    -- The instant at which the figures were read.
    as_of timestamptz not null,
    -- Sections with their sentences, figures with definition and rows; frozen on signing.
    content jsonb not null,
    summary text not null default '',
    recommendations text not null default '',
    -- What a correction states: what changed and why; empty in version 1.
    correction text not null default '',
    -- [{kind, place, words, line, reason, by, at}]: what looked like a person's identity and is none, as the leader says.
    cleared jsonb not null default '[]',
    author_id uuid not null references account (id),
    saved_at timestamptz not null,
    first_signed_at timestamptz,
    first_signed_by uuid references account (id),
    first_signer_name varchar(64),
    signed_at timestamptz,
    signed_by uuid references account (id),
    signer_name varchar(64),
    sha256 char(64),
    published_at timestamptz,
    published_by uuid references account (id),
    version integer not null,
    unique (report_id, version_number),
    check (from_day <= to_day),
    check ((state = 'DRAFT') = (signed_at is null)),
    check ((signed_at is null) = (sha256 is null)),
    check (num_nulls(signed_at, signed_by, signer_name) in (0, 3)),
    check (signed_at is null or issue_number is not null),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check (num_nulls(published_at, published_by) in (0, 2)),
    check (num_nulls(first_signed_at, first_signed_by, first_signer_name) in (0, 3)),
    check (first_signed_by <> signed_by),
    check ((version_number = 1) = (correction = ''))
);
create unique index stage_report_one_draft on stage_report (report_id) where state = 'DRAFT';
create index stage_report_team on stage_report (team_id, to_day desc, report_id desc);
create index stage_report_day on stage_report (to_day desc, report_id desc);

-- What is signed stays as it was signed; only publishing is still to come.
create function stage_report_is_locked() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (tg_op = 'DELETE' or old.state = 'PUBLISHED' or new.state <> 'PUBLISHED'
        or (new.content, new.summary, new.recommendations, new.correction, new.as_of, new.sha256, new.issue_number,
            new.version_number, new.from_day, new.to_day, new.team_id, new.signed_at, new.signed_by)
            is distinct from (old.content, old.summary, old.recommendations, old.correction, old.as_of, old.sha256,
            old.issue_number, old.version_number, old.from_day, old.to_day, old.team_id, old.signed_at, old.signed_by))
    then
        raise exception 'a signed stage report is never changed or deleted';
    end if;
    return new;
end $$;
create trigger stage_report_is_locked before update or delete on stage_report
    for each row execute function stage_report_is_locked();
