using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using AsielGrains.Failpoints;

namespace AsielGrains.Journal.Storage;

/// <summary>
/// A 64-bit digest over every column of an event row in one fixed layout, each part led by its length. The place in
/// the journal's order is left out: the database gives it after the row is made.
/// </summary>
static class Checksum
{
    const int Absent = -1;

    public static long Of(StoredEvent row)
    {
        var hash = new XxHash64();
        Text(hash, row.Stream);
        Number(hash, row.Sequence);
        Text(hash, row.Event.Type);
        Number(hash, row.Event.TypeVersion);
        Number(hash, StoredTime.ToMicroseconds(row.Event.OccurredAt));
        Number(hash, StoredTime.ToMicroseconds(row.RecordedAt));
        Id(hash, row.CommandId);
        Number(hash, row.CommandDigest);
        Text(hash, row.Organisation);
        Text(hash, row.Purpose);
        Id(hash, row.Event.Subject);
        Bytes(hash, row.Event.Body);
        Bytes(hash, row.Event.Sealed);
        return unchecked((long)hash.GetCurrentHashAsUInt64());
    }

    public static StoredEvent Verified(StoredEvent row, long checksum)
    {
        Sabotage.Replace("checksum-unverified", ref checksum, _ => Of(row));
        return Of(row) == checksum
            ? row
            : throw new JournalCorruptException(
                $"Event {row.Sequence} of stream {row.Stream} does not match its checksum.");
    }

    static void Number(XxHash64 hash, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        hash.Append(bytes);
    }

    static void Id(XxHash64 hash, Guid? value)
    {
        if (value is not { } id)
        {
            Number(hash, Absent);
            return;
        }

        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        Number(hash, bytes.Length);
        hash.Append(bytes);
    }

    static void Text(XxHash64 hash, string value) => Bytes(hash, Encoding.UTF8.GetBytes(value));

    static void Bytes(XxHash64 hash, byte[]? value)
    {
        Number(hash, value?.Length ?? Absent);
        hash.Append(value ?? []);
    }
}
