using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using AsielGrains.TestSupport;

namespace AsielGrains.Deploy.Tests.Cluster;

/// <summary>The script that starts three silos on this machine, run as a person would.</summary>
sealed class LocalCluster : IAsyncDisposable
{
    /// <summary>Bounds every wait; generous, because a build machine can be busy.</summary>
    static readonly TimeSpan WaitMax = TimeSpan.FromMinutes(4);

    readonly Scratch _scratch = new();
    readonly Process _script;
    readonly TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<string> _lines = [];

    public LocalCluster()
    {
        // PostgreSQL's own user has to come in.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_scratch.Path, (UnixFileMode)Convert.ToInt32("755", 8));
        FirstPort = FreeRow();
        _script = Process.Start(new ProcessStartInfo(
            Repository.At("deploy/cluster"),
            ["start", "--no-build", "--folder", _scratch.Path, "--port", $"{FirstPort}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _script.OutputDataReceived += (_, line) => Add(line.Data);
        _script.ErrorDataReceived += (_, line) => Add(line.Data);
        _script.BeginOutputReadLine();
        _script.BeginErrorReadLine();
    }

    public int FirstPort { get; }

    public string Output
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    public static Uri Http(int firstPort, int silo) => new(string.Create(
        CultureInfo.InvariantCulture, $"http://127.0.0.1:{firstPort + (silo - 1) * 10}"));

    public async Task Up()
    {
        var ended = _script.WaitForExitAsync();
        if (await Task.WhenAny(_up.Task, ended).WaitAsync(WaitMax) == ended)
            Assert.Fail($"The script ended: {Output}");
    }

    public async Task<ProgramRun> Ask(string action) => await ProgramRun.Of(
        _scratch.Path, Repository.At("deploy/cluster"), action, "--folder", _scratch.Path);

    public async Task<int> ExitCode()
    {
        await _script.WaitForExitAsync().WaitAsync(WaitMax);
        return _script.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_script.HasExited)
            await Ask("stop");
        await ExitCode();
        _script.Dispose();
        // What PostgreSQL's user owns cannot be removed by others than root, who runs it when there is such a user.
        _scratch.Dispose();
    }

    void Add(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
            _lines.Add(line);
        if (line.Contains("AsielGrains runs on 3 silos", StringComparison.Ordinal))
            _up.TrySetResult();
    }

    // The script takes ports in a row: below those that the system hands out, and free at this moment.
    static int FreeRow()
    {
        for (var first = 20_000; first < 30_000; first += 200)
            if (Enumerable.Range(0, 3).SelectMany(silo => Enumerable.Range(first + silo * 10, 4))
                .Append(first + 100).All(IsFree))
                return first;
        throw new InvalidOperationException("No row of ports is free.");
    }

    static bool IsFree(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect("127.0.0.1", port);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
