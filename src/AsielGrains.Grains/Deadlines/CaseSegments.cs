using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Deadlines;

/// <summary>All cases of the index, in segments by the beginning of their ids: to go through them in order.</summary>
sealed class CaseSegments
{
    public const int SegmentsCount = 256;

    readonly Dictionary<CaseId, IndexedCase>[] _segments =
        [.. Enumerable.Range(0, SegmentsCount).Select(_ => new Dictionary<CaseId, IndexedCase>())];

    public int Count => _segments.Sum(segment => segment.Count);

    public IEnumerable<IndexedCase> All => _segments.SelectMany(segment => segment.Values);

    public IEnumerable<IndexedCase> In(int segment) => _segments[segment].Values;

    /// <summary>The segment a case is in: those of later cases come later.</summary>
    public static int SegmentOf(CaseId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return bytes[0];
    }

    public IndexedCase Of(CaseId id)
    {
        var segment = _segments[SegmentOf(id)];
        if (!segment.TryGetValue(id, out var indexed))
            segment.Add(id, indexed = new(id));
        return indexed;
    }

    public void Add(IndexedCase indexed) => _segments[SegmentOf(indexed.Id)].Add(indexed.Id, indexed);

    public IndexedCase? Find(CaseId id) => _segments[SegmentOf(id)].GetValueOrDefault(id);

    /// <summary>The cases of a segment in the order of their ids, from the first or after one.</summary>
    public IndexedCase[] InOrder(int segment, CaseId? after)
    {
        var cases = _segments[segment].Values
            .Where(indexed => after is not { } last || indexed.Id.Value.CompareTo(last.Value) > 0)
            .ToArray();
        Array.Sort(cases, (one, other) => one.Id.Value.CompareTo(other.Id.Value));
        return cases;
    }
}
