using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Households;

/// <summary>
/// How far in the journal something was told of households and their places, as this silo read it: without it every
/// sweep would read all that happens in the chain once more.
/// </summary>
sealed class HouseholdSignal
{
    readonly Lock _lock = new();
    JournalPosition _told;

    public JournalPosition Told
    {
        get
        {
            lock (_lock)
                return _told;
        }
    }

    /// <summary>Looks at what was read of the journal. Only one may do so, in order.</summary>
    public void Look(IReadOnlyList<StoredEvent> page)
    {
        for (var at = page.Count - 1; at >= 0; at--)
            if (HouseholdProjector.Concerns(page[at].Event.Type))
            {
                lock (_lock)
                    _told = page[at].Position;
                return;
            }
    }
}
