using AsielGrains.Cli.Access;
using Grpc.Core;

namespace AsielGrains.Benchmarks.Imports;

/// <summary>The token that is in headers which were made once.</summary>
sealed class BenchmarkToken(Metadata headers) : ITokenSource
{
    const int SchemeLength = 7;

    public Task<AccessToken> Get(CancellationToken stop) =>
        Task.FromResult(new AccessToken(headers.GetValue("authorization")![SchemeLength..], null));

    public void Forget()
    {
    }
}
