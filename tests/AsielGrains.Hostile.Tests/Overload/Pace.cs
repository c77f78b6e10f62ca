using System.Diagnostics;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>So many calls a second, whatever becomes of them.</summary>
sealed class Pace(int perSecond)
{
    /// <summary>Calls are begun in steps, because a timer is not finer.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    readonly long _started = Stopwatch.GetTimestamp();
    long _begun;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    /// <summary>How many are to be begun now, after those that were due before.</summary>
    public int Due()
    {
        var due = (int)((long)(Elapsed.TotalSeconds * perSecond) - _begun);
        _begun += due;
        return due;
    }
}
