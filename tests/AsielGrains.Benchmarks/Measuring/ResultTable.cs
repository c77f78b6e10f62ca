using System.Globalization;

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
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {peerIs} | {mine.PerSecond:N0} | {other.PerSecond:N0} | {mine.PerSecond / other.PerSecond:0.00}× | {Latency(mine)} | {Latency(other)} | {mine.CpuMicroseconds:N0} | {other.CpuMicroseconds:N0} |"));
    }

    static string Latency(Tally tally) => string.Create(
        CultureInfo.InvariantCulture, $"{tally.Percentile(0.50):0.00} / {tally.Percentile(0.99):0.00}");
}
