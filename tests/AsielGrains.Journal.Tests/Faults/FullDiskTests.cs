using System.Diagnostics;
using AsielGrains.Journal.Postgres;
using AsielGrains.Journal.Storage;
using AsielGrains.Journal.Tests.Storage;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Faults;
using static AsielGrains.Journal.Tests.Storage.Rows;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>
/// Fault matrix, rows 9 and 13: on a full disk nothing is acknowledged that is not stored, reads go on, and writing
/// resumes by itself once there is room.
/// </summary>
public sealed class FullDiskTests
{
    // More than SQLite's log takes before it is copied back.
    const int SqliteMebibytes = 160;
    const int PostgresMebibytes = 96;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan ResumesWithin = TimeSpan.FromSeconds(5);

    static readonly int Cycles = Soak.Count(3, 50);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_sqlite_a_full_disk_loses_nothing_and_is_overcome()
    {
        var soak = new Soak("full-disk-sqlite");
        var program = Path.Combine(AppContext.BaseDirectory, "AsielGrains.Journal.Appender.dll");
        var acknowledged = new Acknowledged();
        using var disk = await SmallDisk.Start(
            SqliteMebibytes, $"exec {Dotnet} {program} sqlite $disk/journal.db 4 1000000");
        await Next(disk, acknowledged, line => !IsFailure(line));
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            await disk.Fill();
            var failure = await Next(disk, acknowledged, IsFailure);
            Assert.Contains("SQLite answered with error 13", failure, StringComparison.Ordinal);
            await disk.MakeRoom();
            var since = Stopwatch.GetTimestamp();
            await Next(disk, acknowledged, line => !IsFailure(line));
            Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, ResumesWithin);
            soak.Add("cycles", 1);
        }

        using var left = new LeftFiles();
        await disk.Copy(left.Folder);
        await acknowledged.AssertFoundIn(Path.Combine(left.Folder, "journal.db"));
        soak.Add("acknowledged", acknowledged.Count);
        soak.Keep();
    }

    [Fact]
    public async Task On_postgres_a_full_disk_loses_nothing_and_is_overcome()
    {
        var soak = new Soak("full-disk-postgres");
        await using var server = await SmallPostgres.Start(PostgresMebibytes);
        await using var store = new PostgresJournalStore(server.ConnectionString);
        await store.Open(Cancel);
        var (stream, version) = ("case/full", 0L);
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            Assert.True(await Append(store, stream, version++));
            await server.Disk.Fill();
            while (await Append(store, stream, version))
                version++;
            // It may have been stored although it was not acknowledged.
            var rows = await store.Read(stream);
            Assert.InRange(rows.Count, version, version + 1);
            version = rows.Count;

            await server.Disk.MakeRoom();
            var since = Stopwatch.GetTimestamp();
            while (!await Append(store, stream, version))
                Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, ResumesWithin);
            version++;
            soak.Add("cycles", 1);
        }

        Assert.Equal(version, (await store.Read(stream)).Count);
        soak.Add("acknowledged", version);
        soak.Keep();
    }

    // Where it is here: root may look elsewhere.
    static string Dotnet => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);

    static bool IsFailure(string line) => line.StartsWith("failed", StringComparison.Ordinal);

    static async Task<string> Next(SmallDisk disk, Acknowledged acknowledged, Func<string, bool> wanted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (await disk.Next(patience.Token) is { } line)
        {
            acknowledged.Add(line);
            if (wanted(line))
                return line;
        }

        throw new InvalidOperationException("The appender has ended.");
    }

    // Large, so that a few fill what is left.
    static async Task<bool> Append(PostgresJournalStore store, string stream, long version)
    {
        try
        {
            var body = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(30_000));
            var outcome = await store.Append(Request(stream, version, Event(body)));
            Assert.IsType<AppendOutcome.Appended>(outcome);
            return true;
        }
        catch (JournalUnavailableException)
        {
            return false;
        }
    }

    sealed class LeftFiles : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("asiel-left-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
