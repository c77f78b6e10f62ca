using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Deadlines;

/// <summary>The cases in which one term ends on one day. They are put in order when somebody asks for them.</summary>
sealed class DeadlineBucket
{
    static readonly Comparer<IndexedCase> ById =
        Comparer<IndexedCase>.Create((one, other) => one.Id.Value.CompareTo(other.Id.Value));

    readonly List<IndexedCase> _cases = new(capacity: 1);
    bool _isSorted = true;

    public int Count => _cases.Count;

    public void Add(IndexedCase indexed)
    {
        _isSorted = _isSorted && (_cases.Count == 0 || ById.Compare(_cases[^1], indexed) < 0);
        _cases.Add(indexed);
    }

    public void Remove(IndexedCase indexed)
    {
        var at = _isSorted ? _cases.BinarySearch(indexed, ById) : _cases.IndexOf(indexed);
        _cases.RemoveAt(at);
    }

    /// <summary>So many cases in the order of their ids, from the first or after one.</summary>
    public IEnumerable<IndexedCase> After(CaseId? last, int countMax)
    {
        if (!_isSorted)
            _cases.Sort(ById);
        _isSorted = true;
        var from = 0;
        if (last is { } id && _cases.BinarySearch(new IndexedCase(id), ById) is var at)
            from = at >= 0 ? at + 1 : ~at;
        return _cases.Skip(from).Take(countMax);
    }
}
