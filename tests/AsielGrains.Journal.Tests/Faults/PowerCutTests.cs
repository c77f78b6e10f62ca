using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>
/// Fault matrix, rows 12 and 17: what was acknowledged survives a power cut at any moment, and a process whose flush
/// failed ends instead of going on.
/// </summary>
public sealed class PowerCutTests : IDisposable
{
    const int Streams = 6;
    const int Appends = 5;
    const int Erasures = 3;
    const int CutsPerRun = 50;

    // Most of the time of a cut is flushing, which memory does not need.
    static readonly string Memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    readonly DiskLibrary _library = new();
    readonly string _folder = Directory.CreateDirectory(Path.Combine(Memory, $"asiel-cut-{Guid.NewGuid():N}")).FullName;

    public void Dispose()
    {
        _library.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Whatever_a_power_cut_leaves_everything_acknowledged_is_in_it()
    {
        var soak = new Soak("power-cuts");
        var chance = new Random(soak.Seed);
        var runs = Soak.Count(150, 5_000) / CutsPerRun;
        var before = new Acknowledged();
        for (var run = 0; run < runs; run++)
        {
            var work = Folder($"run-{run}");
            // Every other run begins with what a cut of the run before has left.
            if (run % 2 == 1)
                CopyOf(Folder($"run-{run - 1}-cut"), work);
            else
                before = new();
            var disk = new CutDisk(work);
            var (exitCode, trace) = await _library.Run(work, Streams, Appends, Erasures);
            Assert.Equal(0, exitCode);
            Directory.Delete(work, recursive: true);

            var cuts = Enumerable.Range(1, trace.Count).OrderBy(_ => chance.Next()).Take(CutsPerRun).ToHashSet();
            before = await Cut(soak, trace, disk, before, cuts, chance, Folder($"run-{run}-cut"));
            soak.Add("operations", trace.Count);
        }

        soak.Keep();
    }

    [Theory]
    [InlineData("journal.db-wal", 1)]
    [InlineData("journal.db-wal", 4)]
    [InlineData("journal.db-wal", 9)]
    [InlineData("journal.db", 0)]
    public async Task A_process_whose_flush_failed_ends_and_acknowledged_only_what_was_flushed(string file, int after)
    {
        var work = Folder("work");
        var disk = new CutDisk(work);

        var (exitCode, trace) = await _library.Run(work, Streams, Appends, Erasures, (file, after));

        Assert.Contains(trace, record => record.Kind == DiskRecord.FailedFlush);
        Assert.NotEqual(0, exitCode);
        var acknowledged = new Acknowledged();
        foreach (var record in trace)
        {
            disk.Do(record);
            if (record.Kind == DiskRecord.Said)
                acknowledged.Add(record);
        }

        for (var seed = 0; seed < 10; seed++)
        {
            var left = Folder($"left-{seed}");
            disk.Leave(left, new(seed));
            await acknowledged.AssertFoundIn(Path.Combine(left, "journal.db"));
        }
    }

    // What was acknowledged up to the last of the cuts.
    static async Task<Acknowledged> Cut(
        Soak soak,
        IReadOnlyList<DiskRecord> trace,
        CutDisk disk,
        Acknowledged acknowledged,
        HashSet<int> cuts,
        Random chance,
        string left)
    {
        var atLastCut = acknowledged;
        for (var done = 1; done <= trace.Count; done++)
        {
            disk.Do(trace[done - 1]);
            if (trace[done - 1].Kind == DiskRecord.Said)
                acknowledged.Add(trace[done - 1]);
            if (!cuts.Contains(done))
                continue;
            Directory.Delete(left, recursive: true);
            Directory.CreateDirectory(left);
            disk.Leave(left, chance);
            await soak.Try(
                $"cut after operation {done} of {trace.Count}",
                () => acknowledged.AssertFoundIn(Path.Combine(left, "journal.db")));
            soak.Add("cuts", 1);
            atLastCut = acknowledged.Copy();
        }

        soak.Add("acknowledged", acknowledged.Count);
        return atLastCut;
    }

    string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    static void CopyOf(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
