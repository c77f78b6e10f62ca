using System.Diagnostics;
using System.Net.Sockets;

namespace AsielGrains.Benchmarks.Commands;

/// <summary>A server in a process of its own; ended with this one.</summary>
sealed class ServerProcess : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    readonly Process _process;

    ServerProcess(Process process) => _process = process;

    public Process Process => _process;

    /// <summary>Starts a program of .NET and waits until it listens.</summary>
    public static async Task<ServerProcess> Start(string program, int port, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var server = new ServerProcess(Process.Start(start)!);
        // Read and forgotten: a full pipe would stop the server.
        _ = server._process.StandardOutput.ReadToEndAsync();
        await server.WaitFor(port);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    async Task WaitFor(int port)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await Listens(port))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(start) > Patience)
                throw new InvalidOperationException("A server did not start.");
            await Task.Delay(Pause);
        }
    }

    static async Task<bool> Listens(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
