using AsielGrains.Journal.Storage;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Journal.Sqlite;

/// <summary>How rows become records.</summary>
static class SqliteRows
{
    public const string EventColumns =
        """
        position, stream, sequence, recorded_at, command_id, command_digest, organisation, purpose,
        type, type_version, occurred_at, subject, body, sealed, checksum
        """;

    public static StoredEvent Event(SqliteDataReader row)
    {
        try
        {
            return Checksum.Verified(EventUnverified(row), row.GetInt64(14));
        }
        catch (Exception damage) when (damage is InvalidCastException
            or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new JournalCorruptException($"The event at position {row.GetInt64(0)} can't be read.", damage);
        }
    }

    public static NumberedDisclosure Disclosure(SqliteDataReader row) => new(
        row.GetInt64(0),
        new(
            StoredTime.FromMicroseconds(row.GetInt64(1)),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            Id(row.GetFieldValue<byte[]>(5)),
            row.GetString(6),
            row.GetString(7),
            row.GetString(8)));

    public static byte[]? BytesOrNull(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    public static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    static Guid Id(byte[] bytes) => new(bytes, bigEndian: true);

    static StoredEvent EventUnverified(SqliteDataReader row) => new(
        row.GetString(1),
        row.GetInt64(2),
        new(0, row.GetInt64(0)),
        StoredTime.FromMicroseconds(row.GetInt64(3)),
        Id(row.GetFieldValue<byte[]>(4)),
        row.GetInt64(5),
        row.GetString(6),
        row.GetString(7),
        new(
            row.GetString(8),
            checked((short)row.GetInt64(9)),
            StoredTime.FromMicroseconds(row.GetInt64(10)),
            BytesOrNull(row, 11) is { } subject ? Id(subject) : null,
            row.GetFieldValue<byte[]>(12),
            BytesOrNull(row, 13)));
}
