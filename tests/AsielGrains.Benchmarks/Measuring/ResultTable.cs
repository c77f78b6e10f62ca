namespace AsielGrains.Benchmarks.Measuring;

/// <summary>The table of results in Markdown, a row as soon as it is measured.</summary>
sealed class ResultTable(TextWriter output)
{
    public void Head(string title)
    {
        output.WriteLine();
        output.WriteLine($"{title}");
        output.WriteLine();
        output.WriteLine(
            "| what | peer | ours/s | peer/s | ratio | ours p50/p99 ms | peer p50/p99 ms | CPU µs each, ours | peer |");
        output.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|");
    }

    public async Task Row(string what, string peerIs, Side ours, Side peer)
    {
        var (mine, other) = await Duel.Fight(ours, peer);
        string[] cells =
        [
            what, peerIs, $"{mine.PerSecond:N0}", $"{other.PerSecond:N0}", $"{mine.PerSecond / other.PerSecond:0.00}×",
            Latency(mine), Latency(other), $"{mine.CpuMicroseconds:N0}", $"{other.CpuMicroseconds:N0}",
        ];
        output.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    static string Latency(Tally tally) => $"{tally.Percentile(0.50):0.00} / {tally.Percentile(0.99):0.00}";
}
