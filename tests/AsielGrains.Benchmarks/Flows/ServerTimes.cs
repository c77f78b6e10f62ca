using System.Globalization;
using AsielGrains.Benchmarks.Commands;

namespace AsielGrains.Benchmarks.Flows;

/// <summary>How long calls took inside the host, from its own histogram.</summary>
/// <param name="Buckets">How many calls took at most so many seconds, the last without a limit.</param>
sealed record ServerTimes(IReadOnlyList<(double Seconds, long Calls)> Buckets)
{
    const string Series = "asielgrains_gateway_call_duration_seconds_bucket";

    public static async Task<ServerTimes> Of(ChainHost host, string rpc)
    {
        using var http = new HttpClient();
        var page = await http.GetStringAsync(new Uri($"http://127.0.0.1:{host.ManagementPort}/metrics"));
        return new([
            .. page.Split('\n')
                .Where(line => line.StartsWith(Series, StringComparison.Ordinal)
                    && line.Contains(rpc, StringComparison.Ordinal))
                .Select(line => (Limit(line), Number(line)))
                .GroupBy(bucket => bucket.Item1, (seconds, same) => (seconds, same.Sum(bucket => bucket.Item2)))
                .OrderBy(bucket => bucket.seconds),
        ]);
    }

    /// <summary>The share of the calls since an earlier reading that stayed within a time.</summary>
    public double ShareWithin(double seconds, ServerTimes before)
    {
        var all = Calls(double.PositiveInfinity) - before.Calls(double.PositiveInfinity);
        return (double)(Calls(seconds) - before.Calls(seconds)) / Math.Max(1, all);
    }

    long Calls(double seconds) => Buckets.FirstOrDefault(bucket => bucket.Seconds >= seconds).Calls;

    static double Limit(string line)
    {
        var from = line.IndexOf("le=\"", StringComparison.Ordinal) + 4;
        var text = line[from..line.IndexOf('"', from)];
        return text == "+Inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);
    }

    // What follows the labels; a time can follow it.
    static long Number(string line) =>
        (long)double.Parse(line[(line.LastIndexOf('}') + 2)..].Split(' ')[0], CultureInfo.InvariantCulture);
}
