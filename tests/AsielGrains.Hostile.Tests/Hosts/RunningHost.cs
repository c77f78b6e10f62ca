using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Hostile.Tests.Hosts;

/// <summary>One host for the tests of a class.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    readonly HostFolder _folder = new();

    public HostProcess Process { get; private set; } = null!;

    public ChainClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Process = await HostProcess.Start(new(_folder));
        Client = new(Process);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (Process is not null)
            await Process.DisposeAsync();
        _folder.Dispose();
    }
}
