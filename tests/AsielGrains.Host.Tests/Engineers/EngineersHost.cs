using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Engineers;

/// <summary>A host with the pages that engineers have to ask for.</summary>
public sealed class EngineersHost : IAsyncLifetime
{
    readonly HostFolder _folder = new();

    public HostProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Process = await HostProcess.Start(new(_folder) { Arguments = ["--Engineers:OrleansPages=true"] });

    public async ValueTask DisposeAsync()
    {
        if (Process is not null)
            await Process.DisposeAsync();
        _folder.Dispose();
    }
}
