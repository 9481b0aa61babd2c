-- What a dispatch answers for on being signed.
alter table dispatch
    -- {township id: why its report is missing, or how its day was heard of}
    add remarks jsonb not null default '{}',
    -- [{kind, place, words, line, reason, by, at}]: what looked like a person's identity and is none, as the leader says.
    add cleared jsonb not null default '[]',
    -- {part: SHA-256}: where the hash over everything does not match, they tell which part is another. None in versions
    -- that were signed before.
    add parts jsonb not null default '{}',
    -- The first of two signatures; it falls with every edit of the draft.
    add first_signed_at timestamptz,
    add first_signed_by uuid references account (id),
    add first_signer_name varchar(64),
    add constraint dispatch_first_signature_check check (
        (first_signed_at is null) = (first_signed_by is null) and (first_signed_at is null) = (first_signer_name is null)),
    add constraint dispatch_two_signers_check check (first_signed_by <> signed_by);
