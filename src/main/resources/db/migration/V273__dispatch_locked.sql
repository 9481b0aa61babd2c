-- What is signed stays as it was signed; only publishing is still to come. Everything but publishing is compared: a column that
-- comes later is locked without being named.
create function dispatch_is_locked() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (tg_op = 'DELETE' or old.state = 'PUBLISHED' or new.state <> 'PUBLISHED'
        or to_jsonb(new) - array ['state', 'published_at', 'published_by', 'version']
            is distinct from to_jsonb(old) - array ['state', 'published_at', 'published_by', 'version'])
    then
        raise exception 'a signed dispatch is never changed or deleted';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger dispatch_is_locked before update or delete on dispatch
    for each row execute function dispatch_is_locked();
