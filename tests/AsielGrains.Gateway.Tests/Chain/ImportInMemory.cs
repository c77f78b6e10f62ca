using AsielGrains.Grains.Imports;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>How far an import has come, in memory.</summary>
public sealed class ImportInMemory : IImportGrain
{
    long _settled;

    public Task<long> SettledThrough() => Task.FromResult(Interlocked.Read(ref _settled));

    public Task Settle(long number)
    {
        Interlocked.Exchange(ref _settled, Math.Max(number, Interlocked.Read(ref _settled)));
        return Task.CompletedTask;
    }
}
