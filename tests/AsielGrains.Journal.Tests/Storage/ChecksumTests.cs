using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using AsielGrains.Journal.Storage;
using static AsielGrains.Journal.Tests.Storage.Rows;

namespace AsielGrains.Journal.Tests.Storage;

public sealed class ChecksumTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 9)]
    [InlineData(true, 70_000)]
    public void A_checksum_is_the_digest_of_the_layout_every_version_must_keep(bool personal, int bodyLength)
    {
        var @event = Event(new string('é', bodyLength), personal ? Guid.NewGuid() : null, personal ? [1, 2, 3] : null);
        var row = StoredEvent.Of(Request("case/größe", 4), 5, @event, Noon);

        Assert.Equal((long)XxHash64.HashToUInt64(Layout(row)), Checksum.Of(row));
    }

    static byte[] Layout(StoredEvent row) =>
    [
        .. Text(row.Stream), .. Number(row.Sequence), .. Text(row.Event.Type), .. Number(row.Event.TypeVersion),
        .. Microseconds(row.Event.OccurredAt), .. Microseconds(row.RecordedAt), .. Id(row.CommandId),
        .. Number(row.CommandDigest), .. Text(row.Organisation), .. Text(row.Purpose), .. Id(row.Event.Subject),
        .. Bytes(row.Event.Body), .. Bytes(row.Event.Sealed),
    ];

    static byte[] Number(long value)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes;
    }

    static byte[] Microseconds(DateTimeOffset time) =>
        Number((time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);

    static byte[] Id(Guid? id) => Bytes(id?.ToByteArray(bigEndian: true));

    static byte[] Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    static byte[] Bytes(byte[]? bytes) => [.. Number(bytes?.Length ?? -1), .. bytes ?? []];
}
