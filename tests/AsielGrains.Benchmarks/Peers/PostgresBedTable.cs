using System.Globalization;
using Npgsql;
using static AsielGrains.Benchmarks.Peers.PreparedPostgres;

namespace AsielGrains.Benchmarks.Peers;

/// <summary>
/// Beds in PostgreSQL with a pool of 64 connections and prepared statements: the row of the site is locked, its lowest
/// free beds are taken, and what happened is kept beside it: two round trips and a commit. It knows no nights, units,
/// rules, ceilings or expiry: it does less than a site.
/// </summary>
sealed class PostgresBedTable(string connectionString) : IAsyncDisposable
{
    const int StatementsMax = 16;

    const string Schema =
        """
        create table site (id text primary key, version bigint not null);
        create table bed (site text not null, number int not null, placement uuid, primary key (site, number));
        create index bed_free on bed (site, number) where placement is null;
        create index bed_taken on bed (placement) where placement is not null;
        create table site_event (
          site text not null, version bigint not null, request_id uuid not null unique, type text not null,
          recorded_at timestamptz not null, organisation text not null, purpose text not null, body jsonb not null,
          primary key (site, version));
        """;

    const string OpenSite =
        """
        with opened as (insert into site values ($1, 0))
        insert into bed select $1, number, null from generate_series(1, $2) number
        """;

    const string TakeBeds =
        """
        with free as (select number from bed where site = $1 and placement is null order by number limit $3)
        update bed set placement = $2 from free where bed.site = $1 and bed.number = free.number
        returning bed.number
        """;

    const string InsertEvent =
        """
        insert into site_event values ($1, $2, $3, $4, now(), 'Coa', 'coa.opvang.plaatsing', $5::jsonb)
        """;

    readonly NpgsqlDataSource _source = PreparedPostgres.Source(connectionString, StatementsMax);

    public async Task Open()
    {
        await using var command = _source.CreateCommand(Schema);
        await command.ExecuteNonQueryAsync();
    }

    public async Task Open(string site, int beds)
    {
        await using var command = _source.CreateCommand(OpenSite);
        command.Parameters.Add(new() { Value = site });
        command.Parameters.Add(new() { Value = beds });
        await command.ExecuteNonQueryAsync();
    }

    /// <returns>Null when there are not enough free beds.</returns>
    public async Task<(long Version, Guid Placement, IReadOnlyList<string> Places)?> Hold(
        string site, Guid requestId, Guid household, int persons)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var (placement, body) = (Guid.NewGuid(), $$"""{"household":"{{household:N}}","persons":{{persons}}}""");
        await using var batch = Batch(connection, transaction, site);
        batch.BatchCommands.Add(Command(TakeBeds, site, placement, persons));
        var (version, beds) = (0L, new List<string>(persons));
        await using (var rows = await batch.ExecuteReaderAsync())
        {
            await rows.ReadAsync();
            version = rows.GetInt64(0);
            await rows.NextResultAsync();
            while (await rows.ReadAsync())
                beds.Add(rows.GetInt32(0).ToString(CultureInfo.InvariantCulture));
        }

        if (beds.Count < persons)
            return null;
        await Keep(connection, transaction, (site, version, requestId, "site.places-held", body));
        return (version, placement, beds);
    }

    public async Task<long> Cancel(string site, Guid requestId, Guid placement)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = Batch(connection, transaction, site);
        batch.BatchCommands.Add(Command("update bed set placement = null where placement = $1", placement));
        var version = (long)(await batch.ExecuteScalarAsync())!;
        var body = $$"""{"placement":"{{placement:N}}"}""";
        await Keep(connection, transaction, (site, version, requestId, "site.hold-cancelled", body));
        return version;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    // The update locks the row of the site; who comes next waits for the commit.
    static NpgsqlBatch Batch(NpgsqlConnection connection, NpgsqlTransaction transaction, string site) =>
        new(connection, transaction)
        {
            BatchCommands =
            {
                Command("update site set version = version + 1 where id = $1 returning version", site),
            },
        };

    static async Task Keep(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        (string Site, long Version, Guid RequestId, string Type, string Body) happened)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(Command(
            InsertEvent, happened.Site, happened.Version, happened.RequestId, happened.Type, happened.Body));
        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }
}
