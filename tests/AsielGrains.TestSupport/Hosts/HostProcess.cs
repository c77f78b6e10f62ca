using System.Diagnostics;

namespace AsielGrains.TestSupport.Hosts;

/// <summary>The real host as a process of its own: its own folder, free ports, its output kept.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    const int StartsMax = 3;
    const string Up = "AsielGrains is up.";
    const string PortTaken = "address already in use";

    /// <summary>Bounds every wait; generous, because a build machine can be busy.</summary>
    static readonly TimeSpan WaitMax = TimeSpan.FromMinutes(2);

    static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(20);

    /// <summary>What the surroundings of the tests must not decide.</summary>
    static readonly string[] ForeignVariables = ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "OTEL_", "Logging__"];

    readonly Process _process;
    readonly HostOutput _output = new();
    readonly Task _ended;

    HostProcess(HostSettings settings)
    {
        Folder = settings.Folder;
        var ports = settings.Ports ?? HostPorts.Any();
        (Http, Grpc, Management) = (
            Address(settings, ports.Http), Address(settings, ports.Grpc), Address(settings, ports.Management));
        _process = Process.Start(StartOf(settings, ports))!;
        _process.OutputDataReceived += (_, line) => _output.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => _output.Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _ended = End();
    }

    public HostFolder Folder { get; }

    /// <summary>Pages and REST.</summary>
    public Uri Http { get; }

    public Uri Grpc { get; }

    /// <summary>Metrics and liveness.</summary>
    public Uri Management { get; }

    public int Id => _process.Id;

    public bool Running => !_process.HasExited;

    /// <summary>What it printed so far, to both streams.</summary>
    public string Output => _output.Text;

    /// <summary>Starts a host and waits until it serves.</summary>
    public static async Task<HostProcess> Start(HostSettings settings)
    {
        for (var attempt = 1; ; attempt++)
        {
            var host = Launch(settings);
            try
            {
                await host.Line(Up);
                await host.Ready();
                return host;
            }
            catch (InvalidOperationException) when (
                attempt < StartsMax && host.Output.Contains(PortTaken, StringComparison.OrdinalIgnoreCase))
            {
                await host.DisposeAsync();
            }
            catch
            {
                await host.DisposeAsync();
                throw;
            }
        }
    }

    /// <summary>Starts a host and waits for nothing: it may refuse.</summary>
    public static HostProcess Launch(HostSettings settings) => new(settings);

    /// <summary>The first line that contains the text, printed already or to come.</summary>
    public Task<string> Line(string part) => Line(part, WaitMax);

    /// <summary>The same for a line that takes its time.</summary>
    public async Task<string> Line(string part, TimeSpan patience)
    {
        try
        {
            return await _output.Line(part).WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The host did not say \"{part}\" within {patience}:\n{Output}");
        }
    }

    /// <summary>Waits until the process ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitCode()
    {
        await _ended.WaitAsync(WaitMax);
        return _process.ExitCode;
    }

    /// <summary>Whether the process ends by itself within a time.</summary>
    public async Task<bool> EndsWithin(TimeSpan time)
    {
        try
        {
            await _ended.WaitAsync(time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>SIGKILL: no chance to finish anything.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _ended.WaitAsync(WaitMax);
    }

    /// <summary>SIGTERM, as a service manager stops it, and waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop()
    {
        await Signal("TERM");
        return await ExitCode();
    }

    /// <summary>Stops its clockwork; every thread of it stands still.</summary>
    public Task Pause() => Signal("STOP");

    public Task Resume() => Signal("CONT");

    /// <summary>Whether it says of itself that calls may be sent to it; false when it does not answer.</summary>
    public async Task<bool> IsReady(CancellationToken cancellation = default)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        try
        {
            using var answer = await http.GetAsync(new Uri(Management, "/readyz"), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }

    /// <summary>Waits until it says that it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended.</exception>
    public async Task Ready()
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WaitMax; await Task.Delay(Pulse))
        {
            if (await IsReady())
                return;
            if (!Running)
                throw new InvalidOperationException($"The host ended before it was ready:\n{Output}");
        }

        throw new HostNotReadyException($"The host was not ready within {WaitMax}:\n{Output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        await _ended;
        _process.Dispose();
    }

    static Uri Address(HostSettings settings, int port) =>
        new UriBuilder("http", settings.Address.ToString(), port).Uri;

    async Task Signal(string name)
    {
        using var signal = Process.Start("sh", ["-c", $"kill -{name} {_process.Id}"]);
        await signal.WaitForExitAsync();
    }

    async Task End()
    {
        await _process.WaitForExitAsync();
        _output.End();
    }

    ProcessStartInfo StartOf(HostSettings settings, HostPorts ports)
    {
        string[] listening =
        [
            $"--Listening:Address={settings.ListensOn ?? settings.Address}",
            $"--Listening:ManagementAddress={settings.ListensOn ?? settings.Address}",
            $"--Listening:HttpPort={ports.Http}",
            $"--Listening:GrpcPort={ports.Grpc}",
            $"--Listening:ManagementPort={ports.Management}",
            $"--Listening:SiloPort={ports.Silo}",
        ];
        string[] command =
        [
            .. settings.StartedBy, "dotnet", settings.Program ?? HostProgram.Path, .. listening, .. settings.Storage,
            .. settings.Arguments,
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToArray())
            start.Environment.Remove(name);
        start.Environment["HOME"] = Folder.Home;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = settings.Environment;
        // A host of a test lives for seconds: what it would learn of itself never pays.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in settings.Variables)
            start.Environment[name] = value;
        return start;
    }

    static bool IsForeign(string name) =>
        ForeignVariables.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
