using AsielGrains.Journal.Storage;
using static AsielGrains.Journal.Tests.Storage.Rows;

namespace AsielGrains.Journal.Tests.Storage;

public abstract partial class StoreSpecification
{
    [Fact]
    public async Task Of_racing_first_writes_on_one_stream_exactly_one_wins()
    {
        var stores = await Stores(3);
        for (var round = 0; round < 30; round++)
        {
            var stream = $"case/{round}";

            // Several events each, so that a lost race could leave half of an append behind.
            var outcomes = await Race(stores, (store, i) => store.Append(
                Request(stream, 0, [.. Enumerable.Repeat(Event($$"""{"by":{{i}}}"""), i + 1)])));

            var winner = Array.FindIndex(outcomes, outcome => outcome is AppendOutcome.Appended);
            Assert.Equal(2, outcomes.OfType<AppendOutcome.VersionTaken>().Count());
            var rows = await Store.Read(stream);
            Assert.Equal(winner + 1, rows.Count);
            Assert.All(rows, row => Assert.Equal(Event($$"""{"by":{{winner}}}""").Body, row.Event.Body));
        }
    }

    [Fact]
    public async Task Racing_batches_that_overlap_keep_every_stream_whole()
    {
        const int Streams = 12;
        var stores = await Stores(3);
        for (var round = 0; round < 10; round++)
        {
            var outcomes = await Race(stores, (store, i) => store.Append(
                [.. Enumerable.Range(0, Streams)
                    .OrderBy(stream => stream * (i + 1) % 5)
                    .Select(stream => Request($"case/{stream}", round, Event()))],
                Noon,
                Cancel));

            Assert.Equal(Streams, outcomes.Sum(batch => batch.OfType<AppendOutcome.Appended>().Count()));
        }

        var all = await Store.ReadOn(default, Streams * 10);
        Assert.Equal(Streams * 10, all.Count);
    }

    [Fact]
    public async Task Processes_that_start_at_once_make_one_schema()
    {
        await using var space = await CreateSpace();
        var stores = Enumerable.Range(0, 8).Select(_ => space.Create()).ToArray();

        await Task.WhenAll(stores.Select(store => Task.Run(() => store.Open(Cancel))));
        var fingerprints = await Task.WhenAll(stores.Select((store, i) => store.BindKeyRing($"ring-{i}", Cancel)));

        Assert.Single(fingerprints.Distinct());
        foreach (var store in stores)
            Assert.IsType<AppendOutcome.Appended>(await store.Append(Request($"case/{Guid.NewGuid()}", 0)));
    }

    [Fact]
    public async Task A_database_of_the_first_version_is_upgraded_with_its_rows()
    {
        await using var space = await CreateSpace();
        var (old, person) = (space.CreateOfVersion(1), Guid.NewGuid());
        await old.Open(Cancel);
        var request = Request("case/a", 0, Event(subject: person, details: [1]), Event())
            .Claiming(new Claim("k", "owner", null)) with { NewKey = new(person, [5]) };
        await old.Append(request);
        var before = await old.ReadOn(default, 2);

        var store = space.Create();
        await store.Open(Cancel);
        await store.Open(Cancel);

        Assert.Equivalent(before, await store.ReadOn(default, 2));
        Assert.Equal(("owner", (byte)5), (await store.Owner("k"), (await store.Key(person))!.Wrapped![0]));
        var disclosure = new Disclosure(Noon, "Ind", "officer", "test", person, "case/a", "F1", "");
        await store.Append([disclosure], Cancel);
        Assert.Equal(disclosure, (await store.ReadDisclosures(new(person, 10), Cancel)).Single().Disclosure);
        Assert.IsType<AppendOutcome.Appended>(await store.Append(Request("case/a", 2)));
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused()
    {
        var old = Space.CreateOfVersion(1);

        var refused = await Assert.ThrowsAsync<JournalRefusedException>(() => old.Open(Cancel));

        Assert.Contains("schema version 3", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recorded_at")]
    [InlineData("body")]
    [InlineData("sealed")]
    [InlineData("subject")]
    [InlineData("organisation")]
    [InlineData("command_digest")]
    [InlineData("sequence")]
    public async Task A_row_that_was_changed_is_never_served(string column)
    {
        var subject = Guid.NewGuid();
        await Store.Append(Request("case/sound", 0));
        await Store.Append(Request("case/hurt", 0, Event(), Event(subject: subject, details: [1, 2])) with
        {
            NewKey = new(subject, [1]),
        });

        await Space.Execute($"update event set {Damage(column)} where stream = 'case/hurt' and sequence = 2");

        var hurt = await Assert.ThrowsAsync<JournalCorruptException>(() => Store.Read("case/hurt"));
        Assert.Contains("case/hurt", hurt.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JournalCorruptException>(() => Store.ReadOn(default, 3));
        Assert.Single(await Store.Read("case/sound"));
    }

    [Fact]
    public async Task A_row_that_vanished_from_the_middle_is_noticed()
    {
        await Store.Append(Request("case/a", 0, Event(), Event(), Event()));

        await Space.Execute("delete from event where sequence = 2");

        await Assert.ThrowsAsync<JournalCorruptException>(() => Store.Read("case/a"));
    }

    [Fact]
    public async Task A_store_that_is_closed_says_so_in_our_own_words()
    {
        var store = (await Stores(1))[0];
        await store.DisposeAsync();

        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.Append(Request("case/a", 0)));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.Read("case/a"));
    }

    /// <summary>How this database's SQL changes a column to another value of its type.</summary>
    protected abstract string Damage(string column);
}
