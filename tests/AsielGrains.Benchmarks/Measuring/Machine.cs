using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AsielGrains.Benchmarks.Measuring;

/// <summary>Where and when a table was measured, and how busy the machine was already.</summary>
static class Machine
{
    // One caller per core keeps a small machine busy; above this, figures say more about others than about us.
    const double CalmMax = 1.5;

    static long _started;

    public static void Describe(TextWriter output)
    {
        _started = Stopwatch.GetTimestamp();
        var load = Load();
        output.WriteLine($"machine  {Processor()}, {Environment.ProcessorCount} cores, {Memory()}");
        output.WriteLine($"system   {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
        output.WriteLine(FormattableString.Invariant($"date     {DateTimeOffset.UtcNow:yyyy-MM-dd HH:mm} UTC"));
        output.WriteLine($"commit   {Commit()}");
        var warning = load > CalmMax ? ": the machine is busy, distrust absolute figures" : "";
        output.WriteLine(FormattableString.Invariant($"load     {load:0.00} before the start{warning}"));
    }

    public static void Close(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(FormattableString.Invariant(
            $"{Stopwatch.GetElapsedTime(_started).TotalSeconds:0} s in all; load {Load():0.00} at the end."));
    }

    static double Load() =>
        double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    static string Processor() => File.ReadLines("/proc/cpuinfo")
        .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
        ?.Split(':', 2)[1].Trim() ?? RuntimeInformation.OSArchitecture.ToString();

    static string Memory() => FormattableString.Invariant(
        $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024):0.0} GiB");

    static string Commit()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        })!;
        return git.StandardOutput.ReadToEnd().Trim();
    }
}
