namespace AsielGrains.Benchmarks.Measuring;

/// <summary>One of those that are compared: how many call at a time, and what each does again and again.</summary>
/// <param name="Operation">Gets the caller's number, from 0.</param>
/// <param name="Shares">The processor time so far of the processes that do the work.</param>
sealed record Side(int Callers, Func<int, Task> Operation, Func<CpuShares> Shares)
{
    /// <summary>A side whose processor time is one figure.</summary>
    public Side(int callers, Func<int, Task> operation, Func<TimeSpan> cpu)
        : this(callers, operation, () => new CpuShares(cpu()))
    {
    }

    public string Name { get; init; } = "";

    /// <summary>How many operations one call stands for, where many go out together.</summary>
    public int PerCall { get; init; } = 1;
}
