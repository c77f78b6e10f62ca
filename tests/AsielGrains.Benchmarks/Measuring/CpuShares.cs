namespace AsielGrains.Benchmarks.Measuring;

/// <summary>Processor time by who used it: who asks, who answers, and the database behind.</summary>
readonly record struct CpuShares(TimeSpan Client, TimeSpan Server = default, TimeSpan Database = default)
{
    public TimeSpan Total => Client + Server + Database;

    public static CpuShares operator +(CpuShares left, CpuShares right) =>
        new(left.Client + right.Client, left.Server + right.Server, left.Database + right.Database);

    public static CpuShares operator -(CpuShares left, CpuShares right) =>
        new(left.Client - right.Client, left.Server - right.Server, left.Database - right.Database);
}
