using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace AsielGrains.TestSupport;

/// <summary>What a bad day does to a database server.</summary>
public sealed partial class PostgresServer
{
    static readonly TimeSpan StartTimeMax = TimeSpan.FromSeconds(30);
    static readonly TimeSpan StartPause = TimeSpan.FromMilliseconds(100);

    string Folder => _folder ?? throw new InvalidOperationException($"A server of {Variable} is not ours to stop.");

    /// <summary>Where it listens, on loopback.</summary>
    public int Port => _port;

    /// <summary>Stops the server, which goes on existing.</summary>
    /// <param name="mode">
    /// As <c>pg_ctl</c> calls it: fast rolls back what is open, immediate leaves it to recovery.
    /// </param>
    public Task Stop(string mode) => PostgresPrograms.Run("pg_ctl", "-D", Folder, "-m", mode, "-w", "stop");

    /// <summary>kill -9 of the postmaster; its children notice and end.</summary>
    public async Task Kill()
    {
        var pid = int.Parse(
            File.ReadLines(Path.Combine(Folder, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        using var postmaster = Process.GetProcessById(pid);
        postmaster.Kill();
        await postmaster.WaitForExitAsync();
    }

    /// <summary>Starts it again where it was, and returns when it takes connections.</summary>
    public async Task StartAgain()
    {
        var start = Stopwatch.GetTimestamp();
        while (!await TryStart(last: Stopwatch.GetElapsedTime(start) > StartTimeMax))
            await Task.Delay(StartPause);
    }

    /// <summary>The same server reached through another port of this machine.</summary>
    public static string Through(string connectionString, string host, int port) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Host = host, Port = port }.ToString();

    // The last children of one that was killed may still be on their way out.
    async Task<bool> TryStart(bool last)
    {
        try
        {
            await Start(Folder, _port);
            return true;
        }
        catch (InvalidOperationException) when (!last)
        {
            return false;
        }
    }
}
