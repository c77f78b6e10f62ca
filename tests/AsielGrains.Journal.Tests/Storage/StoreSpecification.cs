using AsielGrains.Journal.Storage;
using static AsielGrains.Journal.Tests.Storage.Rows;

namespace AsielGrains.Journal.Tests.Storage;

/// <summary>What every store must do, whatever the database.</summary>
public abstract partial class StoreSpecification : IAsyncLifetime
{
    protected IStoreSpace Space { get; private set; } = null!;

    protected IJournalStore Store { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Space = await CreateSpace();
        Store = Space.Create();
        await Store.Open(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await Space.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<IStoreSpace> CreateSpace();

    [Fact]
    public async Task Everything_given_is_read_back()
    {
        var subject = Guid.NewGuid();
        var request = Request("case/a", 0, Event("""{"x":"é"}""", subject, [1, 2, 3]), Event()) with
        {
            CommandDigest = long.MinValue,
            NewKey = new(subject, [9]),
        };

        var outcome = Assert.IsType<AppendOutcome.Appended>(await Store.Append(request));

        var rows = await Store.Read("case/a");
        Assert.Equal([1L, 2L], rows.Select(row => row.Sequence));
        Assert.Equal(2, outcome.Version);
        Assert.Equal(outcome.Position, rows[1].Position);
        Assert.True(rows[0].Position < rows[1].Position);
        for (var i = 0; i < rows.Count; i++)
            AssertSame(StoredEvent.Of(request, i + 1, request.Events[i], Noon), rows[i]);
    }

    [Fact]
    public async Task Events_of_several_commands_in_one_request_keep_what_is_theirs()
    {
        var other = new CommandStamp(Guid.NewGuid(), 7, "Ind", "another purpose");
        var request = Request("case/a", 0, Event(), Event() with { Command = other }, Event() with { Command = other });

        var outcome = Assert.IsType<AppendOutcome.Appended>(await Store.Append(request));

        var rows = await Store.Read("case/a");
        Assert.Equal([request.CommandId, other.CommandId, other.CommandId], rows.Select(row => row.CommandId));
        Assert.Equal([(42L, "Coa", "test"), (7L, "Ind", "another purpose")], rows.Take(2)
            .Select(row => (row.CommandDigest, row.Organisation, row.Purpose)));
        Assert.Equal(rows.Select(row => row.Position), Enumerable.Range(0, 3).Select(outcome.PositionOf));
    }

    [Fact]
    public async Task Times_keep_whole_microseconds()
    {
        var time = new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.FromHours(1)).AddTicks(1234567);
        var request = Request("case/a", 0, Event() with { OccurredAt = time });

        var outcome = (AppendOutcome.Appended)(await Store.Append([request], time, Cancel))[0];

        var row = (await Store.Read("case/a"))[0];
        Assert.Equal(time.AddTicks(-7), row.RecordedAt);
        Assert.Equal(time.AddTicks(-7), row.Event.OccurredAt);
        Assert.Equal(row.RecordedAt, outcome.RecordedAt);
        Assert.Equal(TimeSpan.Zero, row.RecordedAt.Offset);
    }

    [Fact]
    public async Task One_refused_request_does_not_sink_the_others()
    {
        await Store.Append(Request("case/b", 0));
        await Store.Append(Request("case/owner", 0).Claiming(new Claim("thing", "first", null)));

        var outcomes = await Store.Append(
            [
                Request("case/z", 0, Event(), Event()),
                Request("case/b", 0, Event(), Event()).Claiming(new Claim("other", "b", null)),
                Request("case/c", 0).Claiming(new Claim("free", "c", null), new Claim("thing", "second", null)),
                Request("case/a", 0),
            ],
            Noon,
            Cancel);

        Assert.Equal(2, Assert.IsType<AppendOutcome.Appended>(outcomes[0]).Version);
        Assert.IsType<AppendOutcome.VersionTaken>(outcomes[1]);
        Assert.Equal(new AppendOutcome.ClaimTaken("thing", "first"), outcomes[2]);
        Assert.IsType<AppendOutcome.Appended>(outcomes[3]);
        Assert.Equal([1, 0, 1, 2], await Counts("case/b", "case/c", "case/a", "case/z"));
        Assert.Equal([null, null, "first"], await Store.ReadClaims(["other", "free", "thing"], Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task The_expected_version_is_the_real_last_one_so_a_stream_has_no_holes(long expected)
    {
        await Store.Append(Request("case/a", 0, Event(), Event(), Event()));

        Assert.IsType<AppendOutcome.VersionTaken>(await Store.Append(Request("case/a", expected)));
        Assert.IsType<AppendOutcome.VersionTaken>(await Store.Append(Request("case/new", 1)));
        Assert.Equal([3, 0], await Counts("case/a", "case/new"));
    }

    [Fact]
    public async Task The_journal_is_read_in_order_in_pages_and_up_to_its_head()
    {
        Assert.Equal(JournalPosition.Start, await Store.ReadHead(Cancel));
        for (var i = 0; i < 5; i++)
            await Store.Append([Request($"case/{i}", 0, Event(), Event()), Request($"person/{i}", 0)], Noon, Cancel);

        var all = await Store.ReadOn(JournalPosition.Start, 15, page: 4);

        Assert.Equal(15, all.Count);
        Assert.Equal(all.Select(row => row.Position).Order(), all.Select(row => row.Position));
        Assert.Equal(15, all.Select(row => row.Position).Distinct().Count());
        Assert.Equal(all[^1].Position, await Store.ReadHead(Cancel));
        Assert.All(all.GroupBy(row => row.Stream), stream =>
            Assert.Equal(Enumerable.Range(1, stream.Count()).Select(i => (long)i), stream.Select(row => row.Sequence)));
    }

    [Fact]
    public async Task A_stream_is_read_after_a_sequence_and_as_of_a_moment()
    {
        for (var i = 0; i < 4; i++)
            await Store.Append([Request("case/a", i)], Noon.AddMinutes(i), Cancel);

        var answers = await Store.ReadStreams(
            [
                new("case/a", 2), new("none"), new("case/a", 0, Noon.AddMinutes(1)), new("case/a", 4),
                new("case/a", 1, CountMax: 2),
            ],
            Cancel);

        Assert.Equal([3L, 4L], answers[0].Select(row => row.Sequence));
        Assert.Empty(answers[1]);
        Assert.Equal([1L, 2L], answers[2].Select(row => row.Sequence));
        Assert.Empty(answers[3]);
        Assert.Equal([2L, 3L], answers[4].Select(row => row.Sequence));
    }

    [Fact]
    public async Task A_command_that_is_repeated_finds_what_it_left_in_the_stream()
    {
        var request = Request("case/a", 0) with { CommandDigest = 77 };
        var first = (AppendOutcome.Appended)await Store.Append(request);

        Assert.IsType<AppendOutcome.VersionTaken>(await Store.Append(request));
        var row = Assert.Single(await Store.Read("case/a"), row => row.CommandId == request.CommandId);
        Assert.Equal((77, first.Position, first.RecordedAt), (row.CommandDigest, row.Position, row.RecordedAt));
    }

    [Fact]
    public async Task Streams_of_a_person_come_in_the_order_of_their_first_event()
    {
        var person = Guid.NewGuid();
        await Store.Append(Request("case/z", 0, Event(subject: person)));
        await Store.Append(Request("case/other", 0, Event(subject: Guid.NewGuid())));
        await Store.Append(Request("case/a", 0, Event(), Event(subject: person)));
        await Store.Append(Request("case/z", 1, Event(subject: person)));

        Assert.Equal(["case/z", "case/a"], await Store.StreamsOf(person, Cancel));
        Assert.Empty(await Store.StreamsOf(Guid.NewGuid(), Cancel));
    }

    [Fact]
    public async Task Streams_are_found_by_what_their_names_begin_with()
    {
        foreach (var stream in (string[])["site/b", "sit", "site/a-1", "site0", "case/site", "site/a"])
            await Store.Append(Request(stream, 0, Event(), Event()));

        Assert.Equal(["site/a", "site/a-1", "site/b"], await Store.StreamsUnder("site/", Cancel));
        Assert.Empty(await Store.StreamsUnder("nothing/", Cancel));
    }

    [Fact]
    public async Task A_request_the_database_would_choke_on_is_refused_before_it_joins_a_batch()
    {
        foreach (var request in (AppendRequest[])
            [
                Request("", 0), Request(new('x', 101), 0), Request("nul\0", 0), Request("half\ud800", 0),
                Request("case/a", -1), Request("case/a", 0) with { Events = [] },
                Request("case/a", 0, [.. Enumerable.Repeat(Event(), AppendRequest.EventsMax + 1)]),
                Request("case/a", 0, Event(details: [1])),
                Request("case/a", 0).Claiming(new Claim("k", "a", null), new Claim("k", "b", null)),
            ])
            await Assert.ThrowsAsync<ArgumentException>(() => Store.Append(request));
    }

    protected async Task<IReadOnlyList<int>> Counts(params string[] streams) =>
        [.. (await Store.ReadStreams([.. streams.Select(stream => new StreamQuery(stream))], Cancel))
            .Select(rows => rows.Count)];

    static void AssertSame(StoredEvent expected, StoredEvent actual)
    {
        Assert.Equal(expected.Event.Body, actual.Event.Body);
        Assert.Equal(expected.Event.Sealed, actual.Event.Sealed);
        Assert.Equal(
            expected with { Position = default, Event = expected.Event with { Body = [], Sealed = null } },
            actual with { Position = default, Event = actual.Event with { Body = [], Sealed = null } });
    }
}
