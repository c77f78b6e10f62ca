using AsielGrains.Benchmarks.Measuring;

namespace AsielGrains.Benchmarks.Imports;

/// <summary>How long lives took, and the processor time that their commands cost.</summary>
sealed record ImportMeasure(string Name, int Lives, long Commands, TimeSpan Took, CpuShares Cpu)
{
    double PerSecond => Commands / Took.TotalSeconds;

    public string Row(ImportMeasure ours) =>
        $"| {Name} | {Lives:N0} | {Commands:N0} | {PerSecond:N0} | {ours.PerSecond / PerSecond:0.00}× "
        + $"| {Each(Cpu.Total):N0} | {Each(Cpu.Client):N0} | {Each(Cpu.Server):N0} | {Each(Cpu.Database):N0} |";

    double Each(TimeSpan time) => time.TotalMicroseconds / Commands;
}
