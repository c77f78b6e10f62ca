using System.Diagnostics;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>The compiled form of <c>disk.c</c>, and a process of the appender that runs on it.</summary>
sealed class DiskLibrary : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("asiel-library-").FullName;

    public DiskLibrary()
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Faults", "disk.c");
        string[] arguments = ["-shared", "-fPIC", "-O1", "-o", Library, source, "-ldl", "-lpthread"];
        using var compiler = Process.Start(new ProcessStartInfo("cc", arguments))!;
        compiler.WaitForExit();
        Assert.Equal(0, compiler.ExitCode);
    }

    string Library => Path.Combine(_folder, "disk.so");

    string Trace => Path.Combine(_folder, "trace");

    /// <summary>Runs the appender to its end on the files of a folder.</summary>
    /// <param name="fail">Of which file a flush fails, and after how many that go well.</param>
    public async Task<(int ExitCode, IReadOnlyList<DiskRecord> Trace)> Run(
        string folder, int streams, int appends, int erasures, (string File, int After)? fail = null)
    {
        File.Delete(Trace);
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "AsielGrains.Journal.Appender.dll"), "sqlite",
            Path.Combine(folder, "journal.db"), $"{streams}", $"{appends}", $"{erasures}",
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["LD_PRELOAD"] = Library,
                ["ASIEL_DISK_TRACE"] = Trace,
                ["ASIEL_DISK_FOLDER"] = folder,
                ["ASIEL_DISK_FAIL"] = fail?.File,
                ["ASIEL_DISK_FAIL_AFTER"] = $"{fail?.After}",
                // The process has better things to do than to compile twice.
                ["DOTNET_TieredPGO"] = "0",
            },
        };
        using var process = Process.Start(start)!;
        var (said, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        await Task.WhenAll(said, error);
        return (process.ExitCode, DiskRecord.Read(await File.ReadAllBytesAsync(Trace)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
