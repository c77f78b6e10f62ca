using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Cluster.Tests.Clocks;

/// <summary>A wall clock of one process that can be set; its monotonic clock stays true, as on a machine.</summary>
sealed class FalseClock
{
    const string Library = "libfaketimeMT.so.1";

    readonly string _file;

    FalseClock(string file) => _file = file;

    /// <summary>The clock of what is started with these settings; right at first.</summary>
    public static (FalseClock Clock, HostSettings Settings) For(HostSettings settings)
    {
        var clock = new FalseClock(settings.Folder.At("clock"));
        clock.Set("+0");
        return (clock, settings with
        {
            Variables = new Dictionary<string, string>(settings.Variables)
            {
                ["LD_PRELOAD"] = Find(),
                ["FAKETIME_TIMESTAMP_FILE"] = clock._file,
                ["FAKETIME_CACHE_DURATION"] = "1",
                ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
                ["NO_FAKE_STAT"] = "1",
            },
        });
    }

    /// <summary>Sets it to the true time and so much, for example +2h.</summary>
    public void Set(string offset)
    {
        // Renamed into place: the process may read it at any moment.
        File.WriteAllText(_file + ".next", offset + "\n");
        File.Move(_file + ".next", _file, overwrite: true);
    }

    static string Find() => Directory.EnumerateFiles("/usr/lib", Library, SearchOption.AllDirectories).FirstOrDefault()
        ?? throw new InvalidOperationException($"{Library} was not found: install the package faketime.");
}
