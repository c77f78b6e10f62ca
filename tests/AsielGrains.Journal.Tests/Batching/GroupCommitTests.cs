using System.Collections.Immutable;
using AsielGrains.Journal.Batching;
using AsielGrains.Journal.Storage;
using AsielGrains.Journal.Tests.Storage;

namespace AsielGrains.Journal.Tests.Batching;

public sealed class GroupCommitTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_the_database_fails_every_caller_of_the_batch_hears_it_and_the_next_batch_goes_out()
    {
        await using var space = new SqliteSpace();
        var store = space.Create();
        // Not opened: the file has no tables, so every append fails inside the database.
        Directory.CreateDirectory(space.Folder);
        await using var commit = Commit(store);

        var failed = Enumerable.Range(0, 20).Select(i => commit.Append(Rows.Request($"case/{i}", 0), Cancel));
        foreach (var append in failed.ToArray())
            await Assert.ThrowsAsync<JournalUnavailableException>(() => append);

        await store.Open(Cancel);
        Assert.IsType<AppendOutcome.Appended>(await commit.Append(Rows.Request("case/0", 0), Cancel));
    }

    [Fact]
    public async Task What_was_taken_on_is_written_before_the_end_and_nothing_is_taken_after_it()
    {
        await using var space = new SqliteSpace();
        var store = space.Create();
        await store.Open(Cancel);
        var commit = Commit(store);
        var appends = Enumerable.Range(0, 400).Select(i => commit.Append(Rows.Request("case/a", i), Cancel)).ToArray();

        await commit.DisposeAsync();

        Assert.All(await Task.WhenAll(appends), outcome => Assert.IsType<AppendOutcome.Appended>(outcome));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => commit.Append(Rows.Request("case/a", 400), Cancel));
    }

    [Fact]
    public async Task A_request_that_breaks_a_rule_never_joins_a_batch()
    {
        await using var space = new SqliteSpace();
        await using var commit = Commit(space.Create());

        await Assert.ThrowsAsync<ArgumentException>(
            () => commit.Append(Rows.Request("case/a", 0) with { Events = ImmutableArray<NewEvent>.Empty }, Cancel));
    }

    static GroupCommit Commit(IJournalStore store) => new(store, new(TimeProvider.System), new());
}
