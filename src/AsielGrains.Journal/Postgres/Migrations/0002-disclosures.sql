-- Who read what of whom (AVG art. 15(1)(c) asks to whom data were disclosed).
create table disclosure (
  number bigint generated always as identity primary key,
  at timestamptz not null,
  organisation text not null,
  role text not null,
  purpose text not null,
  person uuid not null,
  stream text not null,
  fields text not null,
  trace_id text not null
);

create index disclosure_person on disclosure (person, number);
