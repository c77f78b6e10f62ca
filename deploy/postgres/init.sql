-- Prepares a PostgreSQL server (15 or later) for the journal and the state of grains. Once, as a superuser:
--   psql -X -v ON_ERROR_STOP=1 -d postgres -f init.sql
-- The tables are made by the host itself when it starts, so its role owns one schema and nothing else.

-- A flipped bit on disk must be an error, not an answer. initdb --data-checksums sets this; for a cluster that exists:
-- stop it and run pg_checksums --enable.
do $$
begin
  if current_setting('data_checksums') <> 'on' then
    raise exception 'This cluster has no data checksums.' using hint = 'Stop it and run pg_checksums --enable.';
  end if;
end
$$;

-- An acknowledged fact survives a power cut: the host refuses a server where one of the first three is off.
alter system set fsync = on;
alter system set full_page_writes = on;
alter system set synchronous_commit = on;
-- A replay writes much in a short time; with the default of 1 GB it would spend that time on checkpoints.
alter system set max_wal_size = '4GB';
select pg_reload_conf();

-- No password: on one machine the system's user of the same name comes in through the socket (peer). For a server
-- elsewhere, give one with \password, which sends it hashed.
create role asielgrains login nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit 100;

create database asielgrains encoding 'UTF8' template template0;
revoke all on database asielgrains from public;
grant connect on database asielgrains to asielgrains;

\connect asielgrains
revoke all on schema public from public;
create schema asielgrains authorization asielgrains;
alter role asielgrains in database asielgrains set search_path = asielgrains;
-- Readers of the journal stop before the oldest open transaction of the server, so a forgotten one must end.
alter role asielgrains in database asielgrains set idle_in_transaction_session_timeout = '60s';
