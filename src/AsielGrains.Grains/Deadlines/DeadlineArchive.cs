using System.Text;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Checkpoints;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// Lays a segment of the index out as a compact block and reads it back. The same cases always give the same bytes.
/// Hand-written like that of the flow: a history is two numbers an event, and there are millions.
/// </summary>
/// <param name="rules">
/// What the deadlines were reckoned with. The histories of another time are good still, their deadlines are not.
/// </param>
sealed class DeadlineArchive(KeptShapes shapes, ulong rules)
{
    const byte Layout = 1;
    const int CaseBytes = 80;

    /// <summary>Before the number of a stage.</summary>
    const int NotReckoned = 0, NoStage = 1, FirstStage = 2;

    public byte[] Write(DeadlineIndex index, int segment)
    {
        var cases = index.Cases.InOrder(segment, null);
        string[] stages = [.. cases.Select(one => one.Stage).OfType<string>().Distinct()];
        using var block = new MemoryStream(CaseBytes * (cases.Length + 1));
        using (var writer = new BinaryWriter(block, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Layout);
            writer.Write(rules);
            writer.Write7BitEncodedInt(shapes.Count);
            writer.Write(shapes.MarkAt(shapes.Count));
            writer.Write7BitEncodedInt(stages.Length);
            foreach (var stage in stages)
                writer.Write(stage);
            writer.Write7BitEncodedInt(cases.Length);
            foreach (var indexed in cases)
                Write(writer, indexed, index.IsChanged(indexed) ? null : stages);
            Write(writer, cases, index.Places);
        }

        return block.ToArray();
    }

    /// <summary>Puts the cases of a block into the index.</summary>
    /// <exception cref="InvalidDataException">The block is not of these shapes, or not of this segment.</exception>
    public void Read(byte[] archive, DeadlineIndex index, int segment)
    {
        using var reader = new BinaryReader(new MemoryStream(archive), Encoding.UTF8);
        if (reader.ReadByte() != Layout)
            throw new OtherLayoutException();
        var isReckoned = reader.ReadUInt64() == rules;
        if (reader.Read7BitEncodedInt() is var known && (known < 0 || known > shapes.Count)
            || reader.ReadUInt64() != shapes.MarkAt(known))
            throw new InvalidDataException("A segment of the deadlines' checkpoint numbers its events otherwise.");
        var stages = new string[reader.ReadCount()];
        for (var i = 0; i < stages.Length; i++)
            stages[i] = string.Intern(reader.ReadString());
        var count = reader.ReadCount();
        for (var i = 0; i < count; i++)
        {
            var (indexed, reckoned) = (ReadCase(reader, known), ReadReckoned(reader, stages));
            if (CaseSegments.SegmentOf(indexed.Id) != segment)
                throw new InvalidDataException("A segment of the deadlines' checkpoint holds a case of another.");
            index.Restore(indexed, isReckoned ? reckoned : null);
        }

        ReadPlaces(reader, index);
    }

    /// <param name="stages">Null when the deadlines are not up to the history.</param>
    static void Write(BinaryWriter writer, IndexedCase indexed, string[]? stages)
    {
        writer.WriteGuid(indexed.Id.Value);
        writer.WriteGuid(indexed.Person.Value);
        writer.WritePosition(indexed.Through);
        var history = indexed.History;
        var day = 0;
        writer.Write7BitEncodedInt(history.Length / 2);
        for (var at = 0; at < history.Length; at += 2)
        {
            writer.Write7BitEncodedInt(history[at]);
            writer.Write7BitEncodedInt(ZigZag(history[at + 1] - day));
            day = history[at + 1];
        }

        if (stages is null)
        {
            writer.Write7BitEncodedInt(NotReckoned);
            return;
        }

        writer.Write7BitEncodedInt(indexed.Stage is { } stage ? FirstStage + Array.IndexOf(stages, stage) : NoStage);
        writer.Write7BitEncodedInt(indexed.Ends.Length);
        foreach (var end in indexed.Ends)
            writer.Write(end);
    }

    // Behind all that an earlier version of the program reads, which keeps no places.
    static void Write(BinaryWriter writer, IndexedCase[] cases, CasesAtSites places)
    {
        var placed = cases.Where(indexed => !places.Of(indexed.Id).IsEmpty).ToArray();
        writer.Write7BitEncodedInt(placed.Length);
        foreach (var indexed in placed)
        {
            var sites = places.Of(indexed.Id);
            writer.WriteGuid(indexed.Id.Value);
            writer.Write7BitEncodedInt(sites.Length);
            foreach (var site in sites)
                writer.Write(site.ToString());
        }
    }

    static void ReadPlaces(BinaryReader reader, DeadlineIndex index)
    {
        if (reader.BaseStream.Position == reader.BaseStream.Length)
            throw new OtherLayoutException();
        var count = reader.ReadCount();
        for (var i = 0; i < count; i++)
        {
            var (id, sites) = (new CaseId(reader.ReadGuid()), new SiteId[reader.ReadCount()]);
            for (var at = 0; at < sites.Length; at++)
                sites[at] = SiteId.TryParse(reader.ReadString(), null, out var site)
                    ? site
                    : throw new InvalidDataException("A segment of the deadlines' checkpoint names no site.");
            index.Places.Put(id, sites);
        }
    }

    static IndexedCase ReadCase(BinaryReader reader, int shapesCount)
    {
        var (id, person) = (new CaseId(reader.ReadGuid()), new PersonId(reader.ReadGuid()));
        var through = reader.ReadPosition();
        var (history, day) = (new int[2 * reader.ReadCount()], 0);
        for (var at = 0; at < history.Length; at += 2)
        {
            history[at] = reader.Read7BitEncodedInt();
            day += UnZigZag(reader.Read7BitEncodedInt());
            if (history[at] < 0 || history[at] >= shapesCount || day < 0 || day > DateOnly.MaxValue.DayNumber)
                throw new InvalidDataException("A segment of the deadlines' checkpoint holds an unknown event.");
            history[at + 1] = day;
        }

        return new(id, person, through, history);
    }

    static ReckonedCase? ReadReckoned(BinaryReader reader, string[] stages)
    {
        var number = reader.Read7BitEncodedInt();
        if (number == NotReckoned)
            return null;
        if (number < NotReckoned || number >= FirstStage + stages.Length)
            throw new InvalidDataException("A segment of the deadlines' checkpoint names an unknown stage.");
        var ends = new uint[reader.ReadCount()];
        for (var i = 0; i < ends.Length; i++)
            ends[i] = reader.ReadUInt32();
        return new(ends, number == NoStage ? null : stages[number - FirstStage]);
    }

    // Facts come late now and then: a day can be before the one that was recorded before it.
    static int ZigZag(int value) => (value << 1) ^ (value >> 31);

    static int UnZigZag(int value) => (int)((uint)value >> 1) ^ -(value & 1);
}
