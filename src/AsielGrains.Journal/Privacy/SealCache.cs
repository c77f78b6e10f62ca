using System.Diagnostics.CodeAnalysis;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Journal.Privacy;

/// <summary>
/// Unwrapped keys for a short while: an erasure on another silo takes effect when the entry runs out. An erased
/// person is remembered as such and a late answer of the database does not bring the key back.
/// </summary>
sealed class SealCache(TimeProvider clock)
{
    public const int CountMax = 10_000;
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    readonly Lock _lock = new();
    readonly Dictionary<PersonId, Entry> _entries = [];
    readonly Queue<(PersonId Person, long Since)> _oldest = new();

    /// <summary>Whether the person is known here; the seal is null when the key was erased.</summary>
    public bool TryGet(PersonId person, out PersonSeal? seal)
    {
        lock (_lock)
        {
            var fresh = Fresh(person, out var entry);
            seal = entry?.Seal;
            return fresh;
        }
    }

    public void Keep(PersonId person, PersonSeal? seal)
    {
        lock (_lock)
        {
            if (Fresh(person, out var entry) && entry.Seal is null)
                return;
            var since = clock.GetTimestamp();
            _entries[person] = new(seal, since);
            _oldest.Enqueue((person, since));
            while (_oldest.Count > CountMax)
                Forget(_oldest.Dequeue());
        }
    }

    public void Drop(PersonId person)
    {
        lock (_lock)
            _entries.Remove(person);
    }

    bool Fresh(PersonId person, [NotNullWhen(true)] out Entry? entry) =>
        _entries.TryGetValue(person, out entry) && clock.GetElapsedTime(entry.Since) < Lifetime;

    // The person may have been kept anew since; then a later line of the queue stands for it.
    void Forget((PersonId Person, long Since) oldest)
    {
        if (_entries.TryGetValue(oldest.Person, out var entry) && entry.Since == oldest.Since)
            _entries.Remove(oldest.Person);
    }

    sealed record Entry(PersonSeal? Seal, long Since);
}
