-- One row per grain and kind of state. The key has no column that can be null, or two first writes could both win.
create table grain_state (
  service_id text not null,
  grain_type text not null,
  key_high bigint not null,
  key_low bigint not null,
  key_text text not null,
  version integer not null,
  payload bytea,
  modified_at timestamptz not null default now(),
  primary key (service_id, grain_type, key_high, key_low, key_text)
) with (fillfactor = 50);

-- Already compressed or sealed for the most part: compressing it again costs time and wins nothing.
alter table grain_state alter column payload set storage external;

-- Where Orleans looks for the texts of its queries; clustering may have made the table before.
create table if not exists OrleansQuery (
  QueryKey varchar(64) primary key,
  QueryText varchar(8000) not null
);

-- Without a version it is a first write and only an absent row may take it; with one, only a row of that version.
-- One statement, so a refused or failed write leaves no transaction behind.
insert into OrleansQuery (QueryKey, QueryText) values ('WriteToStorageKey', $query$
insert into grain_state (service_id, grain_type, key_high, key_low, key_text, version, payload)
select @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''), 1, @PayloadBinary
where @GrainStateVersion is null or exists (
  select from grain_state
  where service_id = @ServiceId and grain_type = @GrainTypeString
    and key_high = @GrainIdN0 and key_low = @GrainIdN1 and key_text = coalesce(@GrainIdExtensionString, ''))
on conflict (service_id, grain_type, key_high, key_low, key_text) do update
set version = grain_state.version + 1, payload = excluded.payload, modified_at = now()
where grain_state.version = @GrainStateVersion
returning version as NewGrainStateVersion
$query$);

insert into OrleansQuery (QueryKey, QueryText) values ('ReadFromStorageKey', $query$
select payload as PayloadBinary, version as Version from grain_state
where service_id = @ServiceId and grain_type = @GrainTypeString
  and key_high = @GrainIdN0 and key_low = @GrainIdN1 and key_text = coalesce(@GrainIdExtensionString, '')
$query$);

-- The row stays with its version: a late writer must not mistake a cleared state for one that never was.
insert into OrleansQuery (QueryKey, QueryText) values ('ClearStorageKey', $query$
update grain_state set version = version + 1, payload = null, modified_at = now()
where service_id = @ServiceId and grain_type = @GrainTypeString
  and key_high = @GrainIdN0 and key_low = @GrainIdN1 and key_text = coalesce(@GrainIdExtensionString, '')
  and version = @GrainStateVersion
returning version as NewGrainStateVersion
$query$);
