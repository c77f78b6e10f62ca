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

    public void HeadOfShares(string title)
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine();
        output.WriteLine("| what | who | /s | ours is | p50/p99 ms | CPU µs each | client | server | database |");
        output.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|");
    }

    /// <summary>A row for each side; the first is ours.</summary>
    public async Task Rows(string what, params IReadOnlyList<Side> sides)
    {
        var tallies = await Duel.Fight(sides);
        for (var i = 0; i < sides.Count; i++)
            output.WriteLine($"| {string.Join(" | ", Cells(tallies[i]).Prepend(sides[i].Name).Prepend(what))} |");

        IEnumerable<string> Cells(Tally tally) =>
        [
            $"{tally.PerSecond:N0}", $"{tallies[0].PerSecond / tally.PerSecond:0.00}×", Latency(tally),
            $"{tally.CpuMicroseconds:N0}", $"{tally.ClientMicroseconds:N0}", $"{tally.ServerMicroseconds:N0}",
            $"{tally.DatabaseMicroseconds:N0}",
        ];
    }

    public void Line(string text)
    {
        output.WriteLine();
        output.WriteLine(text);
    }

    static string Latency(Tally tally) => $"{tally.Percentile(0.50):0.00} / {tally.Percentile(0.99):0.00}";
}
