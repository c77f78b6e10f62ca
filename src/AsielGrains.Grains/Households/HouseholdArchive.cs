using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text.Json;
using AsielGrains.Domain.Households;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Households;

/// <summary>
/// Lays a segment of the book out as a compact block and reads it back. The same events always give the same bytes.
/// </summary>
/// <param name="rules">
/// What the events were taken in with. Not even what was told can be gone on from with other rules: moves, no-shows and
/// absences are drawn from it once.
/// </param>
sealed class HouseholdArchive(ulong rules)
{
    const byte Layout = 1;

    /// <summary>Of this build: another one may take events in otherwise.</summary>
    public static HouseholdArchive Current { get; } = new(MarkOf(
        typeof(HouseholdBook), typeof(HouseholdProjector), typeof(EventJournal)));

    public byte[] Write(HouseholdBook book, int segment)
    {
        using var writer = new HouseholdBlockWriter();
        writer.Write(book.HouseholdsIn(segment), book.CasesIn(segment), book.ChangesIn(segment));
        using var block = new MemoryStream();
        using (var head = new BinaryWriter(block))
        {
            head.Write(Layout);
            head.Write(rules);
            writer.CopyTo(head);
        }

        return block.ToArray();
    }

    /// <summary>Puts the households, cases and changes of a block into the book.</summary>
    /// <exception cref="OtherLayoutException">It is of another build.</exception>
    /// <exception cref="InvalidDataException">It can't be read, or is not of this segment.</exception>
    public void Read(byte[] archive, HouseholdBook book, int segment)
    {
        using var block = new BinaryReader(new MemoryStream(archive));
        if (block.ReadByte() != Layout || block.ReadUInt64() != rules)
            throw new OtherLayoutException();
        var (households, cases, changes) = Read(block);
        if (households.Any(one => HouseholdBook.SegmentOf(one.Id) != segment)
            || cases.Any(one => HouseholdBook.SegmentOf(one.Id) != segment)
            || changes.Any(one => HouseholdBook.SegmentOf(one.Household) != segment))
            throw new InvalidDataException("A segment of the households' checkpoint holds something of another.");
        book.Restore(households, cases, changes);
    }

    static (ImmutableArray<KeptHousehold>, ImmutableArray<KeptCase>, ImmutableArray<KeptChange>) Read(
        BinaryReader block)
    {
        try
        {
            var reader = new HouseholdBlockReader(block);
            return (reader.ReadHouseholds(), reader.ReadCases(), reader.ReadChanges());
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or JsonException
            or InvalidCastException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The households' checkpoint does not say what it should.", failure);
        }
    }

    static ulong MarkOf(params ReadOnlySpan<Type> parts)
    {
        var mark = new XxHash64();
        foreach (var part in parts)
            mark.Append(part.Module.ModuleVersionId.ToByteArray());
        return mark.GetCurrentHashAsUInt64();
    }
}
