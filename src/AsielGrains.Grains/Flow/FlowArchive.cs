using System.Text;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Checkpoints;

namespace AsielGrains.Grains.Flow;

/// <summary>
/// Writes what the flow remembers as compact blocks and reads them back. The same cases always give the same bytes, so
/// that a rebuild can be compared with what lived. Hand-written: 48 bytes a case matter when there are millions. Not
/// compressed: most of it is random numbers.
/// </summary>
static class FlowArchive
{
    const byte Layout = 2;
    const int CaseBytes = 48;
    const int CodeLength = 3;

    public static byte[] Write(IReadOnlyDictionary<CaseId, CaseFacts> cases)
    {
        using var block = new MemoryStream(CaseBytes * (cases.Count + 1));
        using (var writer = Begin(block, cases.Count))
            foreach (var (id, facts) in cases.OrderBy(facts => facts.Key.Value))
                Write(writer, id, facts);
        return block.ToArray();
    }

    public static byte[] Write(IReadOnlyDictionary<PersonId, PersonId> merges)
    {
        using var block = new MemoryStream();
        using (var writer = Begin(block, merges.Count))
            foreach (var (merged, survivor) in merges.OrderBy(merge => merge.Key.Value))
            {
                writer.WriteGuid(merged.Value);
                writer.WriteGuid(survivor.Value);
            }

        return block.ToArray();
    }

    public static IReadOnlyList<KeyValuePair<CaseId, CaseFacts>> ReadCases(byte[] archive) => Read(archive, ReadCase);

    public static IReadOnlyList<KeyValuePair<PersonId, PersonId>> ReadMerges(byte[] archive) =>
        Read(archive, reader => KeyValuePair.Create(
            new PersonId(reader.ReadGuid()), new PersonId(reader.ReadGuid())));

    static BinaryWriter Begin(MemoryStream block, int count)
    {
        var writer = new BinaryWriter(block, Encoding.ASCII, leaveOpen: true);
        writer.Write(Layout);
        writer.Write(count);
        return writer;
    }

    static void Write(BinaryWriter writer, CaseId id, CaseFacts facts)
    {
        writer.WriteGuid(id.Value);
        writer.WriteGuid(facts.Person.Value);
        foreach (var letter in facts.Nationality.Code)
            writer.Write((byte)letter);
        writer.Write((byte)facts.Kind);
        writer.WriteDay(facts.AnnouncedOn);
        writer.WriteDay(facts.RegisteredOn);
        writer.WriteDay(facts.LodgedOn);
        writer.WriteDay(facts.WithdrawnOn);
    }

    static List<T> Read<T>(byte[] archive, Func<BinaryReader, T> read)
    {
        using var reader = new BinaryReader(new MemoryStream(archive), Encoding.ASCII);
        if (reader.ReadByte() != Layout)
            throw new InvalidDataException("The flow's checkpoint has a layout this version does not know.");
        var count = reader.ReadInt32();
        if (count < 0 || count > archive.Length)
            throw new InvalidDataException("The flow's checkpoint is shorter than it says.");
        var items = new List<T>(count);
        for (var i = 0; i < count; i++)
            items.Add(read(reader));
        return items;
    }

    static KeyValuePair<CaseId, CaseFacts> ReadCase(BinaryReader reader) => KeyValuePair.Create(
        new CaseId(reader.ReadGuid()),
        new CaseFacts
        {
            Person = new(reader.ReadGuid()),
            Nationality = ReadNationality(reader),
            Kind = (ApplicationKind)reader.ReadByte(),
            AnnouncedOn = reader.ReadDay(),
            RegisteredOn = reader.ReadDay(),
            LodgedOn = reader.ReadDay(),
            WithdrawnOn = reader.ReadDay(),
        });

    static Nationality ReadNationality(BinaryReader reader)
    {
        Span<char> code = stackalloc char[CodeLength];
        foreach (ref var letter in code)
            letter = (char)reader.ReadByte();
        return Nationality.Parse(code, null);
    }
}
