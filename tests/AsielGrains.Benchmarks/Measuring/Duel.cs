using System.Diagnostics;

namespace AsielGrains.Benchmarks.Measuring;

/// <summary>Lets two or more sides take turns, so that what else the machine does meets all of them.</summary>
static class Duel
{
    const int Rounds = 3;
    const int CallsPerCallerMax = 200_000;
    const int SettlingRoundsMax = 40;

    // A side is warm when this many rounds in a row were none cheaper than the cheapest before by more than a share.
    const int SteadyRounds = 12;
    const double CheaperShare = 0.97;

    static readonly TimeSpan Warmth = TimeSpan.FromMilliseconds(600);
    static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(1_200);

    // Long enough for what a server compiles in the background, about eight seconds of processor time, beside its work.
    static readonly TimeSpan SettlingTurn = TimeSpan.FromMilliseconds(2_000);

    public static async Task<(Tally Ours, Tally Peer)> Fight(Side ours, Side peer)
    {
        var tallies = await Fight([ours, peer]);
        return (tallies[0], tallies[1]);
    }

    public static async Task<IReadOnlyList<Tally>> Fight(IReadOnlyList<Side> sides)
    {
        var tallies = sides.Select(side => new Tally(side.PerCall)).ToArray();
        foreach (var side in sides)
            await Warm(side);
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < sides.Count; i++)
                await Take(sides[i], tallies[i], Turn);
        return tallies;
    }

    /// <summary>
    /// Lets a side work without counting until a call costs no less than before: .NET compiles a server's hot methods
    /// again in the background, which takes most of the processor at first.
    /// </summary>
    public static async Task Settle(Side side)
    {
        var (cheapest, steady) = (double.MaxValue, 0);
        for (var round = 0; round < SettlingRoundsMax && steady < SteadyRounds; round++)
        {
            var tally = new Tally(side.PerCall);
            await Take(side, tally, SettlingTurn);
            steady = tally.CpuMicroseconds < CheaperShare * cheapest ? 0 : steady + 1;
            cheapest = Math.Min(cheapest, tally.CpuMicroseconds);
        }
    }

    static async Task Warm(Side side) => await Take(side, new(side.PerCall), Warmth);

    internal static async Task Take(Side side, Tally tally, TimeSpan duration)
    {
        var before = side.Shares();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, side.Callers)
            .Select(caller => Task.Run(async () => tally.Add(await Call(side, caller, start, duration)))));
        tally.Add(Stopwatch.GetElapsedTime(start), side.Shares() - before);
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
