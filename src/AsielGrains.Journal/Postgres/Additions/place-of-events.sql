-- Binds a row to its place in the journal's order, which the checksum can't cover: only the server knows the place.
-- Rows from before have none. Programs that do not know the column go on reading and writing beside those that do.
alter table event add column placed bigint;

-- The rules of 0001-journal, with the column, and read from the arrays by subscript: unnest keeps every column in a
-- store of its own, which cost a quarter of an append. PL/pgSQL unpacks an array argument once, so a subscript does
-- not search.
create or replace function append_events(
  item_stream text[], item_expected bigint[],
  claim_item int[], claim_key text[], claim_owner text[], claim_before text[],
  key_item int[], key_person uuid[], key_wrapped bytea[],
  need_item int[], need_person uuid[],
  event_item int[], event_stream text[], event_sequence bigint[], event_type text[], event_type_version smallint[],
  event_occurred_at timestamptz[], event_command_id uuid[], event_command_digest bigint[],
  event_organisation text[], event_purpose text[], event_subject uuid[], event_body bytea[], event_sealed bytea[],
  event_checksum bigint[], event_recorded_at timestamptz,
  out written_xid bigint, out written_position bigint[], out stale int[],
  out taken_item int[], out taken_key text[], out taken_owner text[], out keyless int[])
language plpgsql as $$
declare
  refused int[];
  rows_written bigint;
  moved record;
begin
  -- An erasure locks the table against this, so that what is checked below still holds when it is written.
  lock table event in row exclusive mode;

  select coalesce(array_agg(i), '{}') into stale
  from generate_subscripts(item_stream, 1) i
  where item_expected[i] <> coalesce(
    (select e.sequence from event e where e.stream = item_stream[i] order by e.sequence desc limit 1), 0);

  taken_item := '{}';
  if cardinality(claim_key) > 0 then
    select coalesce(array_agg(c.item), '{}'), array_agg(c.key), array_agg(k.owner)
    into taken_item, taken_key, taken_owner
    from unnest(claim_item, claim_key, claim_owner, claim_before) c (item, key, owner, before)
    left join claim k on k.key = c.key
    where (c.before is null and k.owner <> c.owner)
      or (c.before is not null and k.owner is distinct from c.before);
  end if;

  keyless := '{}';
  if cardinality(key_person) > 0 then
    select coalesce(array_agg(k.item), '{}') into keyless
    from unnest(key_item, key_person) k (item, person)
    where exists (select from person_key p where p.person = k.person);
  end if;
  if cardinality(need_person) > 0 then
    select keyless || coalesce(array_agg(n.item), '{}') into keyless
    from unnest(need_item, need_person) n (item, person)
    where not exists (select from person_key p where p.person = n.person and p.wrapped is not null);
  end if;

  refused := stale || taken_item || keyless;

  if cardinality(claim_key) > 0 then
    insert into claim as k (key, owner)
    select c.key, c.owner
    from unnest(claim_item, claim_key, claim_owner, claim_before) c (item, key, owner, before)
    where c.before is null and c.item <> all (refused)
    on conflict (key) do update set owner = excluded.owner where k.owner = excluded.owner;
    get diagnostics rows_written = row_count;
    if rows_written <> (
      select count(*) from unnest(claim_item, claim_before) c (item, before)
      where c.before is null and c.item <> all (refused))
    then
      raise exception 'A claim was taken meanwhile.' using errcode = 'AG001';
    end if;

    for moved in
      select c.key, c.owner, c.before
      from unnest(claim_item, claim_key, claim_owner, claim_before) c (item, key, owner, before)
      where c.before is not null and c.item <> all (refused)
    loop
      update claim k set owner = moved.owner where k.key = moved.key and k.owner = moved.before;
      if not found then
        raise exception 'A claim was moved meanwhile.' using errcode = 'AG001';
      end if;
    end loop;
  end if;

  if cardinality(key_person) > 0 then
    insert into person_key (person, wrapped)
    select k.person, k.wrapped
    from unnest(key_item, key_person, key_wrapped) k (item, person, wrapped)
    where k.item <> all (refused);
  end if;

  select pg_current_xact_id()::text::bigint + o.xid_offset into strict written_xid from journal_order o where o.one;
  select array_agg(nextval('event_position_seq')) into written_position from generate_subscripts(event_item, 1);

  insert into event (
    stream, sequence, position, xid, type, type_version, occurred_at, recorded_at, command_id, command_digest,
    organisation, purpose, subject, body, sealed, checksum, placed)
  overriding system value
  select
    event_stream[i], event_sequence[i], written_position[i], written_xid, event_type[i], event_type_version[i],
    event_occurred_at[i], event_recorded_at, event_command_id[i], event_command_digest[i], event_organisation[i],
    event_purpose[i], event_subject[i], event_body[i], event_sealed[i], event_checksum[i],
    event_checksum[i] # written_position[i] # ((written_xid << 32) | ((written_xid >> 32) & ((1::bigint << 32) - 1)))
  from generate_subscripts(event_item, 1) i
  where event_item[i] <> all (refused);
end
$$;
