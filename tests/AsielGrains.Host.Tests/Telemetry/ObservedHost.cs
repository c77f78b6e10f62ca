using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Telemetry;

/// <summary>A host whose traces are collected.</summary>
public sealed class ObservedHost : IAsyncLifetime
{
    readonly HostFolder _folder = new();
    readonly Collector _collector = new();

    public HostProcess Process { get; private set; } = null!;

    public ChainClient Client { get; private set; } = null!;

    internal Collector Collector => _collector;

    public async ValueTask InitializeAsync()
    {
        Process = await HostProcess.Start(new(_folder) { Variables = _collector.Variables });
        Client = new(Process);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (Process is not null)
            await Process.DisposeAsync();
        await _collector.DisposeAsync();
        _folder.Dispose();
    }
}
