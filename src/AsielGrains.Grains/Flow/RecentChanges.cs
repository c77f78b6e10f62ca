using AsielGrains.Domain.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>
/// Which cells changed lately, so that a watcher who knows a position gets only what is new. What is older than it
/// remembers costs the watcher a snapshot.
/// </summary>
sealed class RecentChanges
{
    /// <summary>At most this many cells are remembered, over all changes together.</summary>
    public const int CellsMax = 200_000;

    // Walked from the newest back: a watcher is seldom behind by more than a few.
    readonly LinkedList<(JournalPosition Through, FlowCell[] Cells)> _changes = [];
    int _cells;

    /// <summary>Everything after this position is remembered.</summary>
    public JournalPosition Since { get; private set; }

    public void Restart(JournalPosition position)
    {
        _changes.Clear();
        _cells = 0;
        Since = position;
    }

    public void Add(JournalPosition through, FlowCell[] cells)
    {
        _changes.AddLast((through, cells));
        _cells += cells.Length;
        while (_cells > CellsMax && _changes.First is { Value: var oldest })
        {
            _changes.RemoveFirst();
            _cells -= oldest.Cells.Length;
            Since = oldest.Through;
        }
    }

    /// <summary>The cells that changed after a position; null when that is too long ago to know.</summary>
    public IReadOnlyCollection<FlowCell>? After(JournalPosition position)
    {
        if (position < Since)
            return null;
        var cells = new HashSet<FlowCell>();
        for (var change = _changes.Last; change?.Value.Through > position; change = change.Previous)
            cells.UnionWith(change.Value.Cells);
        return cells;
    }
}
