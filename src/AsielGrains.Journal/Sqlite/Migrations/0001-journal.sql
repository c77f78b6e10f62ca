-- One row per event; the row number is the place in the journal, and with one writer it is the order of commits.
create table event (
  position integer primary key,
  stream text not null,
  sequence integer not null check (sequence > 0),
  type text not null,
  type_version integer not null,
  occurred_at integer not null,
  recorded_at integer not null,
  command_id blob not null,
  command_digest integer not null,
  organisation text not null,
  purpose text not null,
  subject blob,
  body blob not null,
  sealed blob,
  checksum integer not null,
  unique (stream, sequence)
) strict;

create index event_subject on event (subject, position) where subject is not null;

create table claim (
  key text primary key,
  owner text not null
) strict, without rowid;

create index claim_owner on claim (owner);

create table person_key (
  person blob primary key,
  wrapped blob,
  erased_at integer
) strict, without rowid;

create table key_ring (
  one integer primary key check (one = 1),
  fingerprint text not null
) strict;
