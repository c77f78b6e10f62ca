using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AsielGrains.Checker.Journals;

/// <summary>
/// The journal's tables, read with statements of the checker's own, on either engine, while hosts go on working.
/// </summary>
public sealed class JournalTables : IAsyncDisposable
{
    const int DisclosuresMax = 5_000_000;

    readonly DbDataSource _source;
    readonly bool _postgres;

    JournalTables(DbDataSource source, bool postgres) => (_source, _postgres) = (source, postgres);

    /// <summary>The journal in an SQLite file.</summary>
    public static JournalTables Sqlite(string file) => new(
        SqliteFactory.Instance.CreateDataSource(
            new SqliteConnectionStringBuilder
            {
                DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 10,
            }.ToString()),
        postgres: false);

    /// <summary>The journal in PostgreSQL.</summary>
    public static JournalTables Postgres(string connectionString) =>
        new(NpgsqlDataSource.Create(connectionString), postgres: true);

    /// <summary>All events, in the journal's order.</summary>
    public async Task<IReadOnlyList<LoggedEvent>> ReadEvents() => await Rows(
        _postgres
            ? """
              select stream, sequence, xid, position, (extract(epoch from recorded_at) * 1000000)::bigint,
                command_id, type, body
              from event order by xid, position
              """
            : """
              select stream, sequence, 0, position, recorded_at, command_id, type, body
              from event order by position
              """,
        row => new LoggedEvent(
            row.GetString(0),
            row.GetInt64(1),
            new(row.GetInt64(2), row.GetInt64(3)),
            row.GetInt64(4),
            Id(row, 5),
            row.GetString(6),
            row.GetFieldValue<byte[]>(7)));

    /// <summary>All disclosures, in the order in which they were recorded.</summary>
    public async Task<IReadOnlyList<LoggedDisclosure>> ReadDisclosures() => await Rows(
        $"select stream, fields from disclosure order by number limit {DisclosuresMax}",
        row => new LoggedDisclosure(row.GetString(0), row.GetString(1)));

    /// <summary>How often a stream was disclosed up to now.</summary>
    public async Task<long> CountDisclosures(string stream) => (await Rows(
        "select count(*) from disclosure where stream = @stream", row => row.GetInt64(0), stream))[0];

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    async Task<List<T>> Rows<T>(string sql, Func<DbDataReader, T> read, string? stream = null)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (stream is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("stream", stream);
            command.Parameters.Add(parameter);
        }

        await using var row = await command.ExecuteReaderAsync();
        List<T> rows = [];
        while (await row.ReadAsync())
            rows.Add(read(row));
        return rows;
    }

    Guid Id(DbDataReader row, int column) =>
        _postgres ? row.GetGuid(column) : new(row.GetFieldValue<byte[]>(column), bigEndian: true);
}
