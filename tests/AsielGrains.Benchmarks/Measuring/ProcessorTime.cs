using System.Diagnostics;
using System.Globalization;

namespace AsielGrains.Benchmarks.Measuring;

/// <summary>Processor time of processes, from Linux's own account.</summary>
static class ProcessorTime
{
    // USER_HZ: what /proc counts in on every Linux that .NET runs on.
    const double TicksPerSecond = 100;

    public static TimeSpan Own() => Environment.CpuUsage.TotalTime;

    public static TimeSpan Of(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>A process with the children it has and had.</summary>
    public static TimeSpan OfFamily(int parent)
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)
                && Stat(id) is { } stat && (id == parent || ParentIn(stat) == parent))
                ticks += Number(stat, 11) + Number(stat, 12) + Number(stat, 13) + Number(stat, 14);
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    public static int ParentOf(int process) => ParentIn(Stat(process)!);

    static int ParentIn(string[] stat) => (int)Number(stat, 1);

    // The fields after the name, which may hold spaces: 0 is the state, 1 the parent, 11 to 14 the times.
    static string[]? Stat(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    static long Number(string[] stat, int field) => long.Parse(stat[field], CultureInfo.InvariantCulture);
}
