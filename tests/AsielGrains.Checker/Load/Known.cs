using System.Collections.Concurrent;
using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Load;

/// <summary>What clients have been told so far, to ask for at least that much.</summary>
sealed class Known
{
    /// <summary>Of so many reads one is looked up in the tables, which takes a scan.</summary>
    const int LookUpOneIn = 16;

    readonly ConcurrentDictionary<string, (long Version, string? Position)> _latest = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, long> _shown = new(StringComparer.Ordinal);

    long _reads;

    /// <summary>The highest position over all cases.</summary>
    public string Position { get; private set; } = "";

    public (long Version, string? Position) Of(string key) => _latest.GetValueOrDefault(key);

    public void Take(string key, long version, string position)
    {
        _latest.AddOrUpdate(
            key, (version, position), (_, before) => before.Version < version ? (version, position) : before);
        lock (_latest)
            if (Journals.Place.Of(position) > Journals.Place.Of(Position))
                Position = position;
    }

    /// <summary>A case was shown just now: the tables must hold as many disclosures as it was shown times.</summary>
    public async Task Disclosed(string key, Func<string, Task<long>> count, History history)
    {
        var shown = _shown.AddOrUpdate(key, 1, (_, before) => before + 1);
        if (Interlocked.Increment(ref _reads) % LookUpOneIn == 0
            && await count(key) is var recorded && recorded < shown)
            history.Fault("I9", $"{key} was shown {shown} times when {recorded} disclosures were recorded");
    }
}
