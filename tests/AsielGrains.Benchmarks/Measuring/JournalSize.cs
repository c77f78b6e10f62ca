using Npgsql;

namespace AsielGrains.Benchmarks.Measuring;

/// <summary>What the journal takes on disk in PostgreSQL: rows, indexes and what went through the log.</summary>
readonly record struct JournalSize(long Events, long TableBytes, long IndexBytes, long LogBytes)
{
    const string Sizes =
        """
        select (select count(*) from event), pg_table_size('event'), pg_indexes_size('event'),
          pg_current_wal_insert_lsn() - '0/0'
        """;

    public static async Task<JournalSize> Of(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(Sizes);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), (long)row.GetDecimal(3));
    }

    public static JournalSize operator -(JournalSize left, JournalSize right) => new(
        left.Events - right.Events,
        left.TableBytes - right.TableBytes,
        left.IndexBytes - right.IndexBytes,
        left.LogBytes - right.LogBytes);

    public override string ToString() => FormattableString.Invariant(
        $"bytes per event: {Each(TableBytes)} table, {Each(IndexBytes)} indexes, {Each(LogBytes)} write-ahead log");

    long Each(long bytes) => bytes / Math.Max(1, Events);
}
