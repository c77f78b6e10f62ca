-- Who read what of whom (AVG art. 15(1)(c) asks to whom data were disclosed).
create table disclosure (
  number integer primary key,
  at integer not null,
  organisation text not null,
  role text not null,
  purpose text not null,
  person blob not null,
  stream text not null,
  fields text not null,
  trace_id text not null
) strict;

create index disclosure_person on disclosure (person, number);
