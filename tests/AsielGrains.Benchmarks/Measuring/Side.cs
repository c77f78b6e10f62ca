namespace AsielGrains.Benchmarks.Measuring;

/// <summary>One of the two that are compared: how many call at a time, and what each does again and again.</summary>
/// <param name="Operation">Gets the caller's number, from 0.</param>
/// <param name="Cpu">The processor time so far of the processes that do the work.</param>
sealed record Side(int Callers, Func<int, Task> Operation, Func<TimeSpan> Cpu)
{
    /// <summary>How many operations one call stands for, where many go out together.</summary>
    public int PerCall { get; init; } = 1;
}
