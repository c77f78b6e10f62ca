using System.Diagnostics.CodeAnalysis;

namespace AsielGrains.Domain.Households;

/// <summary>What is known by pseudonym, in segments that can be written and read one by one.</summary>
sealed class Segmented<TId, TValue>(Func<TId, int> segmentOf)
    where TId : notnull
{
    readonly Dictionary<TId, TValue>[] _segments =
        [.. Enumerable.Range(0, HouseholdBook.SegmentsCount).Select(_ => new Dictionary<TId, TValue>())];

    public IEnumerable<TValue> Values => _segments.SelectMany(segment => segment.Values);

    public TValue this[TId id]
    {
        get => _segments[segmentOf(id)][id];
        set => _segments[segmentOf(id)][id] = value;
    }

    public IReadOnlyDictionary<TId, TValue> In(int segment) => _segments[segment];

    public bool TryGetValue(TId id, [MaybeNullWhen(false)] out TValue value) =>
        _segments[segmentOf(id)].TryGetValue(id, out value);

    public bool Remove(TId id, [MaybeNullWhen(false)] out TValue value) =>
        _segments[segmentOf(id)].Remove(id, out value);
}
