using System.Diagnostics;
using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Flow;

namespace AsielGrains.Benchmarks.Starts;

/// <summary>What a checkpoint of the whole flow costs the grain, which stands still a segment at a time.</summary>
static class CheckpointCost
{
    public static string Of(ChainFlow flow)
    {
        var (bytes, all, longest) = (0L, TimeSpan.Zero, TimeSpan.Zero);
        for (var segment = 0; segment < KnownCases.SegmentsCount; segment++)
        {
            var start = Stopwatch.GetTimestamp();
            bytes += FlowArchive.Write(flow.Cases.Segment(segment)).Length;
            var elapsed = Stopwatch.GetElapsedTime(start);
            (all, longest) = (all + elapsed, elapsed > longest ? elapsed : longest);
        }

        return $"A checkpoint of all {flow.Cases.Count:N0} cases: {bytes / 1_000_000.0:0.0} MB in "
            + $"{KnownCases.SegmentsCount} rows, {all.TotalSeconds:0.00} s to lay out, at most "
            + $"{longest.TotalMilliseconds:0.0} ms at a time.";
    }
}
