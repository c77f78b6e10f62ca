using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Numerics;
using System.Text;
using AsielGrains.Failpoints;

namespace AsielGrains.Journal.Storage;

/// <summary>
/// A 64-bit digest over every column of an event row in one fixed layout, each part led by its length. The place in
/// the journal's order is not in it, because the database gives it after the row is made: PostgreSQL binds the two
/// together when it has both, and in SQLite's file places follow each other without a hole.
/// </summary>
static class Checksum
{
    const int Absent = -1;

    public static long Of(StoredEvent row)
    {
        using var layout = new RowLayout(row);
        return unchecked((long)XxHash64.HashToUInt64(layout.Written));
    }

    public static StoredEvent Verified(StoredEvent row, long checksum)
    {
        Sabotage.Replace("checksum-unverified", ref checksum, _ => Of(row));
        return Of(row) == checksum
            ? row
            : throw new JournalCorruptException(
                $"Event {row.Sequence} of stream {row.Stream} does not match its checksum.");
    }

    /// <summary>The digest of a row together with its place, as <c>append_events</c> makes it.</summary>
    public static long Placed(long checksum, JournalPosition place) =>
        checksum ^ place.Offset ^ (long)BitOperations.RotateLeft((ulong)place.Transaction, 32);

    /// <summary>The bytes the digest is made of, in a borrowed buffer.</summary>
    ref struct RowLayout
    {
        // Eight numbers, two ids with their lengths, and the lengths of six parts, with room to spare.
        const int FixedBytesMax = 256;
        const int IdBytes = 16;

        readonly byte[] _buffer;
        int _length;

        public RowLayout(StoredEvent row)
        {
            _buffer = ArrayPool<byte>.Shared.Rent(LengthMax(row));
            Text(row.Stream);
            Number(row.Sequence);
            Text(row.Event.Type);
            Number(row.Event.TypeVersion);
            Number(StoredTime.ToMicroseconds(row.Event.OccurredAt));
            Number(StoredTime.ToMicroseconds(row.RecordedAt));
            Id(row.CommandId);
            Number(row.CommandDigest);
            Text(row.Organisation);
            Text(row.Purpose);
            Id(row.Event.Subject);
            Bytes(row.Event.Body);
            Bytes(row.Event.Sealed);
        }

        public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

        public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

        static int LengthMax(StoredEvent row) =>
            FixedBytesMax
            + Encoding.UTF8.GetMaxByteCount(
                row.Stream.Length + row.Event.Type.Length + row.Organisation.Length + row.Purpose.Length)
            + row.Event.Body.Length
            + (row.Event.Sealed?.Length ?? 0);

        void Number(long value)
        {
            BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_length), value);
            _length += sizeof(long);
        }

        void Id(Guid? value)
        {
            Number(value is null ? Absent : IdBytes);
            if (value is { } id && id.TryWriteBytes(_buffer.AsSpan(_length), bigEndian: true, out var written))
                _length += written;
        }

        void Text(string value)
        {
            var written = Encoding.UTF8.GetBytes(value, _buffer.AsSpan(_length + sizeof(long)));
            Number(written);
            _length += written;
        }

        void Bytes(byte[]? value)
        {
            Number(value?.Length ?? Absent);
            value.AsSpan().CopyTo(_buffer.AsSpan(_length));
            _length += value?.Length ?? 0;
        }
    }
}
