using System.Diagnostics;
using System.Globalization;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Hostile.Tests.Hosts;

/// <summary>What a host takes of the machine.</summary>
static class Taken
{
    const int KibiByte = 1024;

    /// <summary>The resident set, as the kernel counts it.</summary>
    public static long ResidentBytes(this HostProcess host)
    {
        var line = File.ReadLines($"/proc/{host.Id}/status")
            .Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        var kibiBytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return long.Parse(kibiBytes, CultureInfo.InvariantCulture) * KibiByte;
    }

    /// <summary>The time that processors worked for it.</summary>
    public static TimeSpan ProcessorTime(this HostProcess host)
    {
        using var process = Process.GetProcessById(host.Id);
        return process.TotalProcessorTime;
    }
}
