using System.Collections.Concurrent;

namespace AsielGrains.Benchmarks.Measuring;

/// <summary>What one side did in all its turns.</summary>
sealed class Tally(int perCall)
{
    readonly ConcurrentBag<List<TimeSpan>> _latencies = [];

    TimeSpan _elapsed;
    TimeSpan _cpu;

    long Operations => (long)perCall * _latencies.Sum(list => list.Count);

    public double PerSecond => Operations / _elapsed.TotalSeconds;

    public double CpuMicroseconds => _cpu.TotalMicroseconds / Math.Max(1, Operations);

    public void Add(List<TimeSpan> latencies) => _latencies.Add(latencies);

    public void Add(TimeSpan elapsed, TimeSpan cpu) => (_elapsed, _cpu) = (_elapsed + elapsed, _cpu + cpu);

    /// <summary>The latency, in milliseconds, that a share of the calls stayed within.</summary>
    public double Percentile(double share)
    {
        var sorted = _latencies.SelectMany(list => list).Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))].TotalMilliseconds;
    }
}
