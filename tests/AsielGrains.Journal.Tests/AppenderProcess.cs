using System.Diagnostics;

namespace AsielGrains.Journal.Tests;

/// <summary>Another process on the same journal.</summary>
sealed class AppenderProcess : IDisposable
{
    readonly Process _process;

    public AppenderProcess(string engine, string target, int streams, int appends)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "AsielGrains.Journal.Appender.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", [program, engine, target, $"{streams}", $"{appends}"])
        {
            RedirectStandardOutput = true,
        })!;
    }

    public static (string Stream, long Version) Parse(string line) =>
        line.Split(' ') is [var stream, var version] ? (stream, long.Parse(version)) : throw new FormatException(line);

    /// <summary>The next acknowledgement; null when the process has ended.</summary>
    public Task<string?> Next(CancellationToken cancellation) =>
        _process.StandardOutput.ReadLineAsync(cancellation).AsTask();

    /// <summary>Everything it acknowledges until it ends.</summary>
    public async Task<IReadOnlyList<string>> Rest(CancellationToken cancellation)
    {
        List<string> lines = [];
        while (await Next(cancellation) is { } line)
            lines.Add(line);
        await _process.WaitForExitAsync(cancellation);
        return lines;
    }

    public int ExitCode => _process.ExitCode;

    /// <summary>SIGKILL: no chance to finish anything.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
