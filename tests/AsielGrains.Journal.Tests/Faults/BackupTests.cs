using AsielGrains.Domain.Cases;
using AsielGrains.Journal.Postgres;
using AsielGrains.Journal.Sqlite;
using AsielGrains.Journal.Storage;
using AsielGrains.Journal.Tests.Storage;
using AsielGrains.TestSupport;
using Microsoft.Data.Sqlite;
using static AsielGrains.Journal.Tests.Journals;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>Fault matrix, row 37: a backup taken while the journal is written holds all up to a moment.</summary>
public sealed class BackupTests
{
    const int Streams = 16;
    const int Before = 200;

    readonly string[] _streams = [.. Enumerable.Range(0, Streams).Select(_ => NewCase())];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_of_the_file_taken_while_it_is_written_is_a_prefix()
    {
        await using var space = new SqliteSpace();
        var backup = Path.Combine(space.Folder, "backup", "journal.db");
        Directory.CreateDirectory(Path.GetDirectoryName(backup)!);
        await using var journal = await OpenedJournal.Open(new SqliteJournalStore(space.File));

        var acknowledged = await WhileWriting(journal.Journal, () => Task.Run(() =>
        {
            using var from = new SqliteConnection($"Data Source={space.File};Pooling=false");
            using var to = new SqliteConnection($"Data Source={backup};Pooling=false");
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }));

        await using var restored = await OpenedJournal.Open(new SqliteJournalStore(backup));
        var (all, kept) = (await All(journal), await All(restored));
        Assert.InRange(kept.Count, acknowledged, all.Count - 1);
        Assert.Equal(Asked.Seen(all.Take(kept.Count)), Asked.Seen(kept));
        await AssertGoesOn(restored);
    }

    [Fact]
    public async Task A_base_backup_of_a_server_that_is_written_to_is_a_prefix()
    {
        await using var server = new PostgresServer();
        var database = await server.CreateDatabase();
        await using var journal = await OpenedJournal.Open(new PostgresJournalStore(database));
        PostgresCopy? copy = null;

        var acknowledged = await WhileWriting(
            journal.Journal, async () => copy = await PostgresCopy.Take(database));

        await using var taken = copy!;
        await using var restored = await OpenedJournal.Open(new PostgresJournalStore(await taken.Restore(database)));
        var (all, kept) = (await All(journal), await All(restored));
        Assert.InRange(kept.Count, acknowledged, all.Count - 1);
        AssertPrefix(all, kept, journal.Store.WriteLanes);
        await AssertGoesOn(restored);
    }

    // Appends to all streams before, during and after the backup.
    async Task<int> WhileWriting(EventJournal journal, Func<Task> backup)
    {
        var (versions, acknowledged) = (new int[Streams], 0);
        async Task Append(int stream)
        {
            var outcome = await journal.Append(_streams[stream], versions[stream]++, new CaseEvent.Lodged(Today));
            Assert.IsType<AppendOutcome.Appended>(outcome);
            Interlocked.Increment(ref acknowledged);
        }

        for (var i = 0; i < Before; i++)
            await Append(i % Streams);
        using var enough = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Streams).Select(stream => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
                await Append(stream);
        })).ToArray();
        var acknowledgedBefore = Volatile.Read(ref acknowledged);
        await backup();
        await enough.CancelAsync();
        await Task.WhenAll(writers);
        for (var stream = 0; stream < Streams; stream++)
            await Append(stream);
        return acknowledgedBefore;
    }

    async Task<IReadOnlyList<StoredEvent>> All(OpenedJournal journal)
    {
        var counts = await Task.WhenAll(_streams.Select(stream => journal.Journal.Read(stream)));
        return await journal.Store.ReadOn(default, counts.Sum(stream => stream.Count), page: 10_000);
    }

    // Commits are not in the order of the journal: of the transactions that ran side by side when the backup ended, a
    // later one may be in it and an earlier one not.
    static void AssertPrefix(IReadOnlyList<StoredEvent> all, IReadOnlyList<StoredEvent> kept, int lanes)
    {
        var places = kept.Select(row => row.Position).ToHashSet();
        Assert.Equal(Asked.Seen(all.Where(row => places.Contains(row.Position))), Asked.Seen(kept));
        var missing = all.Where(row => row.Position < kept[^1].Position && !places.Contains(row.Position));
        Assert.InRange(missing.Select(row => row.Position.Transaction).Distinct().Count(), 0, lanes - 1);
        foreach (var stream in kept.GroupBy(row => row.Stream))
            Assert.Equal(Enumerable.Range(1, stream.Count()).Select(n => (long)n), stream.Select(row => row.Sequence));
    }

    static async Task AssertGoesOn(OpenedJournal restored)
    {
        var head = await restored.Journal.ReadHead(Cancel);
        await restored.Journal.Verify(Cancel);
        var more = Assert.IsType<AppendOutcome.Appended>(
            await restored.Journal.Append(NewCase(), 0, new CaseEvent.Lodged(Today)));
        Assert.True(more.Position > head);
    }
}
