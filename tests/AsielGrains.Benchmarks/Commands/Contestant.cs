using AsielGrains.Benchmarks.Measuring;
using Grpc.Core;

namespace AsielGrains.Benchmarks.Commands;

/// <summary>One server that takes commands, with a client of its own.</summary>
/// <param name="headers">Asks for the headers of calls: a token of the host's lasts five minutes.</param>
sealed class Contestant(string name, CaseCalls calls, Func<Task<Metadata>> headers, Func<CpuShares> shares)
    : IDisposable
{
    CommandPipe? _pipe;

    public CaseCalls Calls => calls;

    public Side Unary(int callers) => Side(callers, calls.Correct);

    public Side NewCases(int callers) => Side(callers, _ => calls.AnnounceNew());

    public Side Streamed(int callers) => Side(callers, caller => _pipe!.Send(calls.Command(caller)));

    /// <summary>Goes on with new headers and a new stream. Nothing may be under way.</summary>
    public async Task Renew()
    {
        calls.Headers = await headers();
        _pipe?.Dispose();
        _pipe = calls.Pipe();
    }

    public void Dispose()
    {
        _pipe?.Dispose();
        calls.Dispose();
    }

    Side Side(int callers, Func<int, Task> operation) => new(callers, operation, shares) { Name = name };
}
