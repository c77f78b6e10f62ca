create table event (
  stream text collate "C" not null,
  sequence bigint not null check (sequence > 0),
  position bigint generated always as identity,
  -- The transaction that wrote the row, shifted by journal_order.xid_offset. Positions are handed out before commit,
  -- so only together with the transaction do they give an order in which nothing appears behind a reader.
  xid bigint not null,
  type text collate "C" not null,
  type_version smallint not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  command_id uuid not null,
  command_digest bigint not null,
  organisation text collate "C" not null,
  purpose text collate "C" not null,
  subject uuid,
  body bytea not null,
  sealed bytea,
  checksum bigint not null,
  primary key (stream, sequence)
);

create unique index event_order on event (xid, position);

create index event_subject on event (subject, xid, position) where subject is not null;

create table claim (
  key text collate "C" primary key,
  owner text collate "C" not null
);

create index claim_owner on claim (owner);

create table person_key (
  person uuid primary key,
  wrapped bytea,
  erased_at timestamptz
);

create table key_ring (
  one boolean primary key default true check (one),
  fingerprint text not null
);

-- A dump restored into another cluster meets a transaction counter that starts low again; the offset keeps the order.
create table journal_order (
  one boolean primary key default true check (one),
  xid_offset bigint not null
);

insert into journal_order (xid_offset) values (0);

-- Appends a batch in one round trip. Items are numbered from 1; each is stored whole or refused whole. What another
-- transaction takes in the meantime ends the whole batch with an error, and the caller sends it again.
create function append_events(
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

  select coalesce(array_agg(i.n::int), '{}') into stale
  from unnest(item_stream, item_expected) with ordinality i (stream, expected, n)
  where i.expected <> coalesce(
    (select e.sequence from event e where e.stream = i.stream order by e.sequence desc limit 1), 0);

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
    organisation, purpose, subject, body, sealed, checksum)
  overriding system value
  select
    e.stream, e.sequence, e.position, written_xid, e.type, e.type_version, e.occurred_at, event_recorded_at,
    e.command_id, e.command_digest, e.organisation, e.purpose, e.subject, e.body, e.sealed, e.checksum
  from unnest(
    event_item, event_stream, event_sequence, written_position, event_type, event_type_version, event_occurred_at,
    event_command_id, event_command_digest, event_organisation, event_purpose, event_subject, event_body,
    event_sealed, event_checksum)
    e (item, stream, sequence, position, type, type_version, occurred_at, command_id, command_digest, organisation,
      purpose, subject, body, sealed, checksum)
  where e.item <> all (refused);
end
$$;
