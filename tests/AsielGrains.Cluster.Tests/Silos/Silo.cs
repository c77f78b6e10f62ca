using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Cluster.Tests.Silos;

/// <summary>A seat in the cluster: its address stays the same, whatever becomes of the process on it.</summary>
public sealed class Silo(HostSettings settings) : IAsyncDisposable
{
    const int ComplaintsMax = 10;
    const int LinesOfOne = 14;

    readonly List<HostProcess> _before = [];
    HostProcess? _process;

    /// <summary>How it is started the next time.</summary>
    public HostSettings Settings { get; set; } = settings;

    public Uri Grpc => At(Settings.Ports!.Grpc);

    public Uri Http => At(Settings.Ports!.Http);

    public HostProcess Process => _process ?? throw new InvalidOperationException("This silo was not started.");

    public bool Running => _process?.Running ?? false;

    /// <summary>Starts it and waits until calls may be sent to it.</summary>
    public async Task Start()
    {
        await Launch();
        await Process.Ready();
    }

    /// <summary>Starts it and waits for nothing.</summary>
    public async Task Launch()
    {
        if (_process is { } before)
        {
            _before.Add(before);
            await before.DisposeAsync();
        }

        _process = HostProcess.Launch(Settings);
    }

    /// <summary>What it and each before it on this seat printed.</summary>
    public IEnumerable<string> Outputs => _before.Append(_process).OfType<HostProcess>().Select(each => each.Output);

    /// <summary>The last faults that it and those before it on this seat recorded of our own code.</summary>
    public IEnumerable<string> Complaints() => Outputs.SelectMany(ComplaintsIn).TakeLast(ComplaintsMax);

    public Task Kill() => Process.Kill();

    static IEnumerable<string> ComplaintsIn(string output)
    {
        var said = output.Split('\n');
        return from i in Enumerable.Range(0, said.Length)
               where said[i].StartsWith("fail: AsielGrains", StringComparison.Ordinal)
               select string.Join('\n', said.Skip(i).Take(LinesOfOne));
    }

    Uri At(int port) => new UriBuilder("http", Settings.Address.ToString(), port).Uri;

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
            await process.DisposeAsync();
        Settings.Folder.Dispose();
    }
}
