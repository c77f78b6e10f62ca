-- One row per grain and kind of state. The key has no column that can be null, or two first writes could both win.
create table grain_state (
  service_id text not null,
  grain_type text not null,
  key_high integer not null,
  key_low integer not null,
  key_text text not null,
  version integer not null,
  payload blob,
  modified_at text not null default (datetime('now')),
  primary key (service_id, grain_type, key_high, key_low, key_text)
) strict;

-- Where Orleans looks for the texts of its queries.
create table OrleansQuery (
  QueryKey text primary key,
  QueryText text not null
) strict;

-- Without a version it is a first write and only an absent row may take it; with one, only a row of that version.
-- One statement, so a busy database leaves no transaction behind on a pooled connection.
insert into OrleansQuery (QueryKey, QueryText) values ('WriteToStorageKey', '
insert into grain_state (service_id, grain_type, key_high, key_low, key_text, version, payload)
select @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''''), 1, @PayloadBinary
where @GrainStateVersion is null or exists (
  select 1 from grain_state
  where service_id = @ServiceId and grain_type = @GrainTypeString
    and key_high = @GrainIdN0 and key_low = @GrainIdN1 and key_text = coalesce(@GrainIdExtensionString, ''''))
on conflict (service_id, grain_type, key_high, key_low, key_text) do update
set version = version + 1, payload = excluded.payload, modified_at = datetime(''now'')
where version = @GrainStateVersion
returning version as NewGrainStateVersion');

insert into OrleansQuery (QueryKey, QueryText) values ('ReadFromStorageKey', '
select payload as PayloadBinary, version as Version from grain_state
where service_id = @ServiceId and grain_type = @GrainTypeString
  and key_high = @GrainIdN0 and key_low = @GrainIdN1 and key_text = coalesce(@GrainIdExtensionString, '''')');

-- The row stays with its version: a late writer must not mistake a cleared state for one that never was.
insert into OrleansQuery (QueryKey, QueryText) values ('ClearStorageKey', '
update grain_state set version = version + 1, payload = null, modified_at = datetime(''now'')
where service_id = @ServiceId and grain_type = @GrainTypeString
  and key_high = @GrainIdN0 and key_low = @GrainIdN1 and key_text = coalesce(@GrainIdExtensionString, '''')
  and version = @GrainStateVersion
returning version as NewGrainStateVersion');
