using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;

[assembly: AssemblyFixture(typeof(RunningHost))]

namespace AsielGrains.Host.Tests.Hosts;

/// <summary>One host in Development for all tests that need nothing special of it; they share its flow.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    readonly HostFolder _folder = new();

    public HostProcess Process { get; private set; } = null!;

    public ChainClient Client { get; private set; } = null!;

    /// <summary>Where it looks for the keys of those who count nights.</summary>
    public string CountersFolder => _folder.At("counters");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(CountersFolder);
        Process = await HostProcess.Start(new(_folder) { Arguments = [$"--NightCounts:KeysFolder={CountersFolder}"] });
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
