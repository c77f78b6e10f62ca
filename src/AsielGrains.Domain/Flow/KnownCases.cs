using System.Buffers.Binary;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Flow;

/// <summary>
/// The facts of every case ever known, in segments that can be written and read one by one: together they grow to
/// millions, and nothing that takes long may be done to all of them at once.
/// </summary>
public sealed class KnownCases
{
    /// <summary>
    /// How many segments there are. Stored, so never changed: at five million cases a segment is a megabyte.
    /// </summary>
    public const int SegmentsCount = 256;

    readonly Dictionary<CaseId, CaseFacts>[] _segments =
        [.. Enumerable.Range(0, SegmentsCount).Select(_ => new Dictionary<CaseId, CaseFacts>())];

    public int Count => _segments.Sum(segment => segment.Count);

    public IEnumerable<KeyValuePair<CaseId, CaseFacts>> All => _segments.SelectMany(segment => segment);

    public CaseFacts this[CaseId id] => _segments[SegmentOf(id)][id];

    /// <summary>The segment a case is in, from 0. Stored with the cases, so it never changes.</summary>
    public static int SegmentOf(CaseId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);

        // The bits are random where ids are; multiplying spreads what is numbered, too.
        const ulong golden = 0x9E37_79B9_7F4A_7C15;
        var folded = BinaryPrimitives.ReadUInt64BigEndian(bytes) ^ BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        return (int)((folded * golden) >> 56);
    }

    public IReadOnlyDictionary<CaseId, CaseFacts> Segment(int number) => _segments[number];

    public bool Contains(CaseId id) => _segments[SegmentOf(id)].ContainsKey(id);

    internal bool TryGetValue(CaseId id, out CaseFacts facts) =>
        _segments[SegmentOf(id)].TryGetValue(id, out facts);

    internal void Add(CaseId id, CaseFacts facts) => _segments[SegmentOf(id)].Add(id, facts);

    internal void Put(CaseId id, CaseFacts facts) => _segments[SegmentOf(id)][id] = facts;
}
