using AsielGrains.Benchmarks.Measuring;

namespace AsielGrains.Benchmarks.Commands;

/// <summary>One server that takes commands, with a client of its own.</summary>
sealed class Contestant(string name, CaseCalls calls, Func<CpuShares> shares) : IDisposable
{
    readonly CommandPipe _pipe = calls.Pipe();

    public CaseCalls Calls => calls;

    public Side Unary(int callers) => Side(callers, calls.Correct);

    public Side NewCases(int callers) => Side(callers, _ => calls.AnnounceNew());

    public Side Streamed(int callers) => Side(callers, caller => _pipe.Send(calls.Command(caller)));

    public void Dispose()
    {
        _pipe.Dispose();
        calls.Dispose();
    }

    Side Side(int callers, Func<int, Task> operation) => new(callers, operation, shares) { Name = name };
}
