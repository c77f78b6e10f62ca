using AsielGrains.Journal.Storage;
using Npgsql;

namespace AsielGrains.Journal.Postgres;

/// <summary>How rows become records.</summary>
static class PostgresRows
{
    public const string EventColumns =
        """
        e.xid, e.position, e.stream, e.sequence, e.recorded_at, e.command_id, e.command_digest, e.organisation,
        e.purpose, e.type, e.type_version, e.occurred_at, e.subject, e.body, e.sealed, e.checksum, e.placed
        """;

    public static StoredEvent Event(NpgsqlDataReader row)
    {
        var stored = new StoredEvent(
            row.GetString(2),
            row.GetInt64(3),
            Position(row),
            row.GetFieldValue<DateTimeOffset>(4),
            row.GetGuid(5),
            row.GetInt64(6),
            row.GetString(7),
            row.GetString(8),
            new(
                row.GetString(9),
                row.GetInt16(10),
                row.GetFieldValue<DateTimeOffset>(11),
                row.IsDBNull(12) ? null : row.GetGuid(12),
                row.GetFieldValue<byte[]>(13),
                BytesOrNull(row, 14)));
        return InItsPlace(Checksum.Verified(stored, row.GetInt64(15)), row);
    }

    public static JournalPosition Position(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetInt64(1));

    public static PersonKey Key(NpgsqlDataReader row) =>
        PersonKey.Stored(row.GetGuid(0), BytesOrNull(row, 1), erased: !row.IsDBNull(2));

    public static NumberedDisclosure Disclosure(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        new(
            row.GetFieldValue<DateTimeOffset>(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetGuid(5),
            row.GetString(6),
            row.GetString(7),
            row.GetString(8)));

    // Rows from before the addition that binds them have no such digest.
    static StoredEvent InItsPlace(StoredEvent stored, NpgsqlDataReader row) =>
        row.IsDBNull(16) || row.GetInt64(16) == Checksum.Placed(row.GetInt64(15), stored.Position)
            ? stored
            : throw new JournalCorruptException(
                $"Event {stored.Sequence} of stream {stored.Stream} is not in the place it was written to.");

    static byte[]? BytesOrNull(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
