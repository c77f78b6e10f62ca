using System.Diagnostics;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>
/// Lets others go first on the processors: the work of a flooding client is not the host's, and is not to be measured
/// as if it were.
/// </summary>
static class Courtesy
{
    /// <summary>A tenth of an ordinary thread's share when there is not enough for both.</summary>
    const string Niceness = "10";

    /// <summary>Runs on a thread of its own; each has a niceness, where .NET's priorities have no effect.</summary>
    public static Task Run(Action work) => Task.Factory.StartNew(
        () =>
        {
            Yield();
            work();
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    static void Yield()
    {
        var thread = new FileInfo("/proc/thread-self").LinkTarget!.Split('/')[^1];
        using var renice = Process.Start(
            new ProcessStartInfo("renice", ["-n", Niceness, "-p", thread]) { RedirectStandardOutput = true })!;
        renice.WaitForExit();
        Assert.Equal(0, renice.ExitCode);
    }
}
