using System.Diagnostics;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>So many calls a second, whatever becomes of them.</summary>
static class Pace
{
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    /// <param name="begin">Begins as many calls as it is told.</param>
    public static async Task Keep(int perSecond, TimeSpan period, Func<int, Task> begin, CancellationToken end)
    {
        var started = Stopwatch.GetTimestamp();
        // In steps, because a timer is not finer: so many are due by now, so many are begun.
        for (var begun = 0L; !end.IsCancellationRequested; await Task.WhenAny(Task.Delay(Step, end)))
        {
            var elapsed = Stopwatch.GetElapsedTime(started);
            var due = (int)((long)(elapsed.TotalSeconds * perSecond) - begun);
            await begin(due);
            begun += due;
            if (elapsed >= period)
                return;
        }
    }
}
