using System.Diagnostics;
using AsielGrains.Checker.Load;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Checker.Tests.Hosts;

/// <summary>
/// A host that can be made to fail, on a folder of its own or of others, and the way clients reach it.
/// </summary>
/// <param name="clock">Stands still while a host starts.</param>
sealed class FailingHost(HostFolder folder, Stopwatch clock, string sabotage = "") : IAsyncDisposable
{
    readonly List<HostProcess> _processes = [];

    public HostProcess Process => _processes[^1];

    public Endpoint Endpoint { get; private set; } = null!;

    /// <summary>What all its processes printed.</summary>
    public IEnumerable<string> Outputs => _processes.Select(process => process.Output);

    /// <summary>Starts it, or starts it anew: clients find it again.</summary>
    /// <param name="failures">What is to happen at which failpoint.</param>
    public async Task Start(string failures = "")
    {
        clock.Stop();
        var process = await HostProcess.Start(Settings(failures));
        clock.Start();
        _processes.Add(process);
        if (Endpoint is null)
            Endpoint = new($"host {process.Grpc.Port}", process.Grpc, process.Http);
        else
            Endpoint.MoveTo(process.Grpc, process.Http);
    }

    /// <summary>Starts a process that is expected to die before it serves.</summary>
    public async Task<HostProcess> StartAndDie(string failures)
    {
        var process = HostProcess.Launch(Settings(failures));
        _processes.Add(process);
        await process.ExitCode();
        return process;
    }

    public async ValueTask DisposeAsync()
    {
        Endpoint?.Dispose();
        foreach (var process in _processes)
            await process.DisposeAsync();
    }

    HostSettings Settings(string failures) => new(folder)
    {
        Arguments = HostSettings.PartnersOnly,
        Variables = new Dictionary<string, string> { ["AG_FAIL"] = failures, ["AG_SABOTAGE"] = sabotage },
    };
}
