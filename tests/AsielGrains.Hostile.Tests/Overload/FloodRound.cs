using System.Globalization;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>A time without a flood and the one right after it with one: 99 of 100 calls were answered within.</summary>
sealed class FloodRound(List<TimeSpan> quiet, List<TimeSpan> flooded, TimeSpan hostQuiet, TimeSpan hostFlooded)
{
    public TimeSpan Quiet { get; } = P99(quiet);

    public TimeSpan Flooded { get; } = P99(flooded);

    /// <param name="least">A quiet time counts as at least this.</param>
    public double Ratio(TimeSpan least) => Flooded / (Quiet > least ? Quiet : least);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"p99 {Quiet.TotalMilliseconds:F1} ms quiet, {Flooded.TotalMilliseconds:F1} ms flooded; "
        + $"the host worked {hostQuiet.TotalMilliseconds:F0} ms and {hostFlooded.TotalMilliseconds:F0} ms");

    static TimeSpan P99(List<TimeSpan> latencies) => latencies.Order().ElementAt(latencies.Count * 99 / 100);
}
