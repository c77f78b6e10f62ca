namespace AsielGrains.Benchmarks.Growth;

/// <summary>How long calls took, sorted, and how long all of them.</summary>
sealed record Spread(IReadOnlyList<double> Latencies, TimeSpan Elapsed)
{
    public double PerSecond => Latencies.Count / Elapsed.TotalSeconds;

    public double Percentile(double share) => Latencies[(int)(share * (Latencies.Count - 1))];
}
