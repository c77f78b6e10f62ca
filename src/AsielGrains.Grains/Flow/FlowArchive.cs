using System.IO.Compression;
using System.Text;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Flow;

/// <summary>
/// Writes what the flow remembers as one compact block and reads it back. The same flow always gives the same bytes,
/// so that a rebuild can be compared with what lived. Hand-written: 40 bytes a case matter when there are millions.
/// </summary>
static class FlowArchive
{
    const byte Layout = 1;

    public static byte[] Write(ChainFlow flow)
    {
        using var block = new MemoryStream();
        using (var compressed = new BrotliStream(block, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(compressed, Encoding.ASCII))
        {
            writer.Write(Layout);
            writer.Write(flow.Merges.Count);
            foreach (var (merged, survivor) in flow.Merges.OrderBy(merge => merge.Key.Value))
            {
                Write(writer, merged.Value);
                Write(writer, survivor.Value);
            }

            writer.Write(flow.Cases.Count);
            foreach (var (id, facts) in flow.Cases.OrderBy(facts => facts.Key.Value))
                Write(writer, id, facts);
        }

        return block.ToArray();
    }

    public static ChainFlow Read(byte[] archive)
    {
        using var reader = new BinaryReader(
            new BrotliStream(new MemoryStream(archive), CompressionMode.Decompress), Encoding.ASCII);
        if (reader.ReadByte() != Layout)
            throw new InvalidDataException("The flow's checkpoint has a layout this version does not know.");

        var flow = new ChainFlow();
        var merges = Repeat(reader, static reader => KeyValuePair.Create(
            new PersonId(ReadGuid(reader)), new PersonId(ReadGuid(reader)))).ToList();
        flow.Restore(merges, Repeat(reader, ReadCase));
        return flow;
    }

    static void Write(BinaryWriter writer, CaseId id, CaseFacts facts)
    {
        Write(writer, id.Value);
        Write(writer, facts.Person.Value);
        writer.Write(facts.Nationality.Code.AsSpan());
        writer.Write((byte)facts.Kind);
        writer.Write(DayOf(facts.AnnouncedOn));
        writer.Write(DayOf(facts.RegisteredOn));
        writer.Write(DayOf(facts.LodgedOn));
        writer.Write(DayOf(facts.WithdrawnOn));
    }

    static KeyValuePair<CaseId, CaseFacts> ReadCase(BinaryReader reader) => KeyValuePair.Create(
        new CaseId(ReadGuid(reader)),
        new CaseFacts(
            new PersonId(ReadGuid(reader)),
            Nationality.Parse(new string(reader.ReadChars(3)), null),
            (ApplicationKind)reader.ReadByte(),
            ReadDay(reader),
            ReadDay(reader),
            ReadDay(reader),
            ReadDay(reader)));

    static IEnumerable<T> Repeat<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
            yield return read(reader);
    }

    static void Write(BinaryWriter writer, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes);
        writer.Write(bytes);
    }

    static Guid ReadGuid(BinaryReader reader)
    {
        Span<byte> bytes = stackalloc byte[16];
        reader.BaseStream.ReadExactly(bytes);
        return new Guid(bytes);
    }

    static int DayOf(DateOnly? date) => date?.DayNumber ?? -1;

    static DateOnly? ReadDay(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;
}
