using System.Diagnostics;

namespace AsielGrains.Cluster.Tests.Load;

/// <summary>Faults last: their time is what is tested, not a guess at when something will be true.</summary>
static class Moments
{
    static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(50);

    public static Task Pass(TimeSpan time) => Pass(time, TestContext.Current.CancellationToken);

    public static async Task Pass(TimeSpan time, CancellationToken end)
    {
        var start = Stopwatch.GetTimestamp();
        while (time - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } left)
            await Task.Delay(left < Pulse ? left : Pulse, end);
    }
}
