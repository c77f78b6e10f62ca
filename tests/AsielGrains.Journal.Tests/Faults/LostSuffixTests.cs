using AsielGrains.Domain.Cases;
using AsielGrains.Journal.Sqlite;
using AsielGrains.Journal.Storage;
using AsielGrains.Journal.Tests.Storage;
using static AsielGrains.Journal.Tests.Journals;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>
/// Fault matrix, rows 15 and 16: a file without its log, an older copy in its place or the file of another
/// installation is refused when it is opened, and nobody is told that acknowledged facts never were.
/// </summary>
public sealed class LostSuffixTests : IAsyncDisposable
{
    const int Appends = 20;

    readonly SqliteSpace _space = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _space.DisposeAsync();

    [Fact]
    public async Task A_journal_whose_log_was_deleted_is_refused()
    {
        await Crashed(_space.File);
        File.Delete(_space.File + "-wal");

        var refused = await Refused(_space.File);

        Assert.Contains("write-ahead log is missing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_whose_log_was_cut_is_refused()
    {
        await Crashed(_space.File);
        await using (var log = File.OpenWrite(_space.File + "-wal"))
            log.SetLength(log.Length / 2);

        await Refused(_space.File);
    }

    [Fact]
    public async Task A_crash_alone_is_not_refused()
    {
        await Crashed(_space.File);

        await using var journal = await Open(_space.File);
        Assert.Equal(Appends, await journal.Journal.Verify(Cancel));
    }

    [Fact]
    public async Task An_older_copy_is_refused_until_somebody_says_that_it_is_meant()
    {
        var copy = Path.Combine(_space.Folder, "copy");
        await using (var before = await Open(_space.File))
            await Append(before.Journal, Appends);
        File.Copy(_space.File, copy);
        await using (var after = await Open(_space.File))
            await Append(after.Journal, 1);
        File.Copy(copy, _space.File, overwrite: true);

        var refused = await Refused(_space.File);

        Assert.Contains($"position {Appends + 1}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("-head", refused.Message, StringComparison.Ordinal);
        File.Delete(_space.File + "-head");
        await using var restored = await Open(_space.File);
        Assert.Equal(Appends, await restored.Journal.Verify(Cancel));
    }

    [Fact]
    public async Task The_file_of_another_installation_is_refused_even_when_it_has_the_same_key()
    {
        var other = Path.Combine(_space.Folder, "other", "journal.db");
        await using (var here = await Open(_space.File))
            await Append(here.Journal, Appends);
        await using (var there = await Open(other))
            await Append(there.Journal, Appends + 5);
        File.Copy(other, _space.File, overwrite: true);

        var refused = await Refused(_space.File);

        Assert.Contains("another event", refused.Message, StringComparison.Ordinal);
    }

    // The files as they lie there when the process is gone without closing anything.
    async Task Crashed(string file)
    {
        var living = Path.Combine(_space.Folder, "living", "journal.db");
        await using var journal = await Open(living);
        await Append(journal.Journal, Appends);
        foreach (var part in (string[])["", "-wal", "-head"])
            File.Copy(living + part, file + part);
    }

    static async Task<JournalRefusedException> Refused(string file)
    {
        await using var store = new SqliteJournalStore(file);
        return await Assert.ThrowsAsync<JournalRefusedException>(() => store.Open(Cancel));
    }

    static async Task Append(EventJournal journal, int count)
    {
        for (var i = 0; i < count; i++)
            Assert.IsType<AppendOutcome.Appended>(await journal.Append(NewCase(), 0, new CaseEvent.Lodged(Today)));
    }

    static Task<OpenedJournal> Open(string file) => OpenedJournal.Open(new SqliteJournalStore(file));
}
