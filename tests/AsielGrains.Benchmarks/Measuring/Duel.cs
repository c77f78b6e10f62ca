using System.Diagnostics;

namespace AsielGrains.Benchmarks.Measuring;

/// <summary>Lets two sides take turns, so that what else the machine does meets both.</summary>
static class Duel
{
    const int Rounds = 2;
    const int CallsPerCallerMax = 200_000;
    const int SettlingRoundsMax = 6;
    const double SettledShare = 0.9;

    static readonly TimeSpan Warmth = TimeSpan.FromMilliseconds(600);
    static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(1_200);

    public static async Task<(Tally Ours, Tally Peer)> Fight(Side ours, Side peer)
    {
        var (mine, other) = (new Tally(ours.PerCall), new Tally(peer.PerCall));
        await Warm(ours);
        await Warm(peer);
        for (var round = 0; round < Rounds; round++)
        {
            await Take(ours, mine, Turn);
            await Take(peer, other, Turn);
        }

        return (mine, other);
    }

    /// <summary>
    /// Lets a side work without counting until a call costs no less than before: .NET compiles a server's hot methods
    /// again in the background, which takes most of the processor at first.
    /// </summary>
    public static async Task Settle(Side side)
    {
        var before = double.MaxValue;
        for (var round = 0; round < SettlingRoundsMax; round++)
        {
            var tally = new Tally(side.PerCall);
            await Take(side, tally, Turn);
            if (tally.CpuMicroseconds > SettledShare * before)
                return;
            before = tally.CpuMicroseconds;
        }
    }

    static async Task Warm(Side side) => await Take(side, new(side.PerCall), Warmth);

    static async Task Take(Side side, Tally tally, TimeSpan duration)
    {
        var cpu = side.Cpu();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, side.Callers)
            .Select(caller => Task.Run(async () => tally.Add(await Call(side, caller, start, duration)))));
        tally.Add(Stopwatch.GetElapsedTime(start), side.Cpu() - cpu);
    }

    static async Task<List<TimeSpan>> Call(Side side, int caller, long start, TimeSpan duration)
    {
        List<TimeSpan> latencies = [];
        while (Stopwatch.GetElapsedTime(start) < duration && latencies.Count < CallsPerCallerMax)
        {
            var called = Stopwatch.GetTimestamp();
            await side.Operation(caller);
            latencies.Add(Stopwatch.GetElapsedTime(called));
        }

        return latencies;
    }
}
