using System.Collections.Concurrent;

namespace AsielGrains.Benchmarks.Measuring;

/// <summary>What one side did in all its turns.</summary>
sealed class Tally(int perCall)
{
    readonly ConcurrentBag<List<TimeSpan>> _latencies = [];
    readonly List<double> _rates = [];

    long _counted;
    CpuShares _cpu;

    /// <summary>Operations a second: the median of the turns, so that one disturbed turn does not count.</summary>
    public double PerSecond => Median(_rates);

    public double CpuMicroseconds => Each(_cpu.Total);

    public double ClientMicroseconds => Each(_cpu.Client);

    public double ServerMicroseconds => Each(_cpu.Server);

    public double DatabaseMicroseconds => Each(_cpu.Database);

    long Operations => (long)perCall * _latencies.Sum(list => list.Count);

    public void Add(List<TimeSpan> latencies) => _latencies.Add(latencies);

    /// <summary>A turn has ended.</summary>
    public void Add(TimeSpan elapsed, CpuShares cpu)
    {
        _rates.Add((Operations - _counted) / elapsed.TotalSeconds);
        _counted = Operations;
        _cpu += cpu;
    }

    /// <summary>The latency, in milliseconds, that a share of the calls stayed within.</summary>
    public double Percentile(double share)
    {
        var sorted = _latencies.SelectMany(list => list).Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))].TotalMilliseconds;
    }

    double Each(TimeSpan cpu) => cpu.TotalMicroseconds / Math.Max(1, Operations);

    static double Median(List<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
