namespace AsielGrains.Benchmarks.Peers.Stock;

/// <summary>
/// Tables and statements of the shape the stock provider is used with on PostgreSQL: an index over two hashes, and a
/// function in PL/pgSQL that updates the row of a version or inserts the first.
/// </summary>
static class StockSchema
{
    public const string Sql =
        """
        create table stock_state (
          id_hash int not null, id_n0 bigint not null, id_n1 bigint not null, type_hash int not null,
          type_name varchar(512) not null, id_text varchar(512), service varchar(150) not null, payload bytea,
          modified timestamp not null, version int);
        create index stock_state_hashes on stock_state (id_hash, type_hash);

        create function write_stock(
          w_id_hash int, w_n0 bigint, w_n1 bigint, w_type_hash int, w_type varchar, w_text varchar, w_service varchar,
          w_version int, w_payload bytea)
        returns table (new_version int) language plpgsql as $$
        declare
          written int := w_version;
          touched int := 0;
        begin
          if w_version is not null then
            update stock_state s set payload = w_payload, modified = now() at time zone 'utc', version = s.version + 1
            where s.id_hash = w_id_hash and s.type_hash = w_type_hash and s.id_n0 = w_n0 and s.id_n1 = w_n1
              and s.type_name = w_type and s.id_text is not distinct from w_text and s.service = w_service
              and s.version = w_version;
            get diagnostics touched = row_count;
            if touched > 0 then
              written := w_version + 1;
            end if;
          else
            insert into stock_state
            select w_id_hash, w_n0, w_n1, w_type_hash, w_type, w_text, w_service, w_payload,
              now() at time zone 'utc', 1
            where not exists (
              select from stock_state s
              where s.id_hash = w_id_hash and s.type_hash = w_type_hash and s.id_n0 = w_n0 and s.id_n1 = w_n1
                and s.type_name = w_type and s.id_text is not distinct from w_text and s.service = w_service);
            get diagnostics touched = row_count;
            if touched > 0 then
              written := 1;
            end if;
          end if;
          return query select written;
        end $$;

        create table OrleansQuery (QueryKey varchar(64) primary key, QueryText varchar(8000) not null);
        insert into OrleansQuery values
          ('WriteToStorageKey',
            'select new_version as NewGrainStateVersion from write_stock(@GrainIdHash, @GrainIdN0, @GrainIdN1, '
            '@GrainTypeHash, @GrainTypeString, @GrainIdExtensionString, @ServiceId, @GrainStateVersion, '
            '@PayloadBinary)'),
          ('ReadFromStorageKey',
            'select payload as PayloadBinary, now() at time zone ''utc'', version as Version from stock_state '
            'where id_hash = @GrainIdHash and type_hash = @GrainTypeHash and id_n0 = @GrainIdN0 '
            'and id_n1 = @GrainIdN1 and type_name = @GrainTypeString '
            'and id_text is not distinct from @GrainIdExtensionString and service = @ServiceId'),
          ('ClearStorageKey', 'select null::int as NewGrainStateVersion');
        """;
}
