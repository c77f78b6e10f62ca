using System.Collections.Concurrent;
using System.Diagnostics;

namespace AsielGrains.Journal.Batching;

/// <summary>
/// Streams of which somebody else held a row a moment ago. They are written apart from the others, who would have to
/// wait with them.
/// </summary>
sealed class HeldStreams
{
    public const int CountMax = 1_000;

    static readonly TimeSpan Memory = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<string, long> _since = new(StringComparer.Ordinal);

    public void Add(string stream)
    {
        if (_since.Count < CountMax)
            _since[stream] = Stopwatch.GetTimestamp();
    }

    public bool Contains(string stream)
    {
        // Nearly always nothing is held anywhere.
        if (_since.IsEmpty || !_since.TryGetValue(stream, out var since))
            return false;
        if (Stopwatch.GetElapsedTime(since) < Memory)
            return true;
        _since.TryRemove(new(stream, since));
        return false;
    }
}
