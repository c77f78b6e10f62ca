using System.Runtime.InteropServices;

namespace AsielGrains.Domain.Flow;

/// <summary>Counts per group at every stage, day or bucket; what is zero takes no room.</summary>
sealed class IndexedCounts
{
    readonly Dictionary<int, Dictionary<FlowGroup, long>> _indexes = [];

    public IEnumerable<int> Indexes => _indexes.Keys;

    public long this[int index, FlowGroup group] => _indexes.GetValueOrDefault(index)?.GetValueOrDefault(group) ?? 0;

    public IEnumerable<GroupCount> At(int index) =>
        _indexes.TryGetValue(index, out var groups)
            ? groups.Select(group => new GroupCount(group.Key, group.Value))
            : [];

    public void Add(int index, FlowGroup group, long count)
    {
        if (!_indexes.TryGetValue(index, out var groups))
            _indexes[index] = groups = [];
        ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, group, out _);
        kept += count;
        if (kept == 0 && groups.Remove(group) && groups.Count == 0)
            _indexes.Remove(index);
    }
}
