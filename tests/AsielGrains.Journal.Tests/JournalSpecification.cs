using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Journal.Storage;
using AsielGrains.Journal.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using static AsielGrains.Journal.Tests.Journals;

namespace AsielGrains.Journal.Tests;

/// <summary>What the journal must do over every store.</summary>
public abstract partial class JournalSpecification : IAsyncLifetime
{
    const string Number = "9990000001";
    const string OtherNumber = "9990000002";

    static readonly TimeSpan SeenMax = TimeSpan.FromSeconds(30);
    static readonly TimeSpan SeenPoll = TimeSpan.FromMilliseconds(20);

    readonly FakeTimeProvider _clock = new(new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    readonly List<EventJournal> _journals = [];

    protected IStoreSpace Space { get; private set; } = null!;

    protected EventJournal Journal { get; private set; } = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Space = await CreateSpace();
        Journal = await Open();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var journal in _journals)
            await journal.DisposeAsync();
        await Space.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<IStoreSpace> CreateSpace();

    [Fact]
    public async Task Events_come_back_as_they_were_with_their_personal_data_and_their_stamp()
    {
        var (person, stream, stamp) = (NewPerson(), NewCase(), Stamp);
        CaseEvent[] events = [Announced(person), Registered(person, Details(Number)), new CaseEvent.Lodged(Today)];

        var outcome = (AppendOutcome.Appended)await Journal.Append(stream, 0, stamp, [.. events], Cancel);

        var read = await Journal.Read(stream);
        Assert.Equal(events, read.Select(recorded => recorded.Event));
        Assert.Equal([1L, 2L, 3L], read.Select(recorded => recorded.Sequence));
        Assert.All(read, recorded => Assert.Equal((stamp, _clock.GetUtcNow()), (recorded.Stamp, recorded.RecordedAt)));
        Assert.Equal((3L, read[2].Position), (outcome.Version, outcome.Position));
        Assert.Equal([stream], await Journal.StreamsOf(person, Cancel));
    }

    [Fact]
    public async Task Who_handed_a_fact_in_and_whose_it_is_are_both_kept()
    {
        var (person, stream, stamp) = (NewPerson(), NewCase(), Stamp);

        await Journal.Append<CaseEvent>(
            stream,
            0,
            [
                new(Announced(person), stamp with { Source = "Politie" }),
                new(Registered(person, Details(Number)), stamp),
                new(new CaseEvent.Lodged(Today), stamp with { Source = stamp.Organisation }),
            ],
            Cancel);

        var read = await Journal.Read(stream);
        Assert.All(read, recorded => Assert.Equal(stamp.Organisation, recorded.Stamp.Organisation));
        Assert.Equal(["Politie", null, null], read.Select(recorded => recorded.Stamp.Source));
    }

    [Fact]
    public async Task Many_appends_at_once_share_transactions_and_all_are_there_after_reopening()
    {
        const int Count = 600;
        await Journal.Append(NewCase(), 0, Announced(NewPerson()));
        // Every batch gets a time of its own, which tells how many there were.
        _clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);
        var streams = Enumerable.Range(0, Count).Select(_ => NewCase()).ToArray();

        var outcomes = await Task.WhenAll(streams.Select((stream, i) => Journal.Append(
            stream, 0, Announced(NewPerson(), i % 2 == 0 ? Details() : null))));

        var batches = outcomes.Cast<AppendOutcome.Appended>().Select(appended => appended.RecordedAt).Distinct();
        Assert.InRange(batches.Count(), 1, Count / 4);
        var reopened = await Open();
        foreach (var events in await Task.WhenAll(streams.Select(stream => reopened.Read(stream))))
            Assert.Single(events);
        Assert.Equal(Count + 1, (await Space.Create().ReadOn(default, Count + 1)).Count);
    }

    [Fact]
    public async Task Verification_rests_after_each_page_and_ends_where_the_journal_stood_at_its_beginning()
    {
        var (person, rests) = (NewPerson(), 0);
        await Journal.Append(NewCase(), 0, Announced(person));
        await Seen(1);

        var events = await Journal.Verify(
            async work =>
            {
                Assert.True(work > TimeSpan.Zero);
                rests++;
                await Journal.Append(NewCase(), 0, Announced(NewPerson()));
            },
            Cancel);

        Assert.Equal((1L, 1), (events, rests));
        await Seen(2);
    }

    // On PostgreSQL a transaction anywhere on the server holds the end of the journal back until it is over.
    async Task Seen(long events)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(SeenMax);
        while (await Journal.Verify(patience.Token) < events)
            await Task.Delay(SeenPoll, patience.Token);
    }

    [Fact]
    public async Task Concurrent_appends_to_one_stream_are_decided_one_by_one()
    {
        var stream = NewCase();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            Journal.Append(stream, 0, new CaseEvent.Lodged(Today))));

        Assert.Single(outcomes.OfType<AppendOutcome.Appended>());
        Assert.Equal(49, outcomes.OfType<AppendOutcome.VersionTaken>().Count());
        Assert.Single(await Journal.Read(stream));
    }

    [Fact]
    public async Task Events_of_one_new_person_may_come_from_two_streams_and_two_silos_at_once()
    {
        var other = await Open();
        for (var round = 0; round < 20; round++)
        {
            var (person, streams) = (NewPerson(), Enumerable.Range(0, 4).Select(_ => NewCase()).ToArray());

            await Task.WhenAll(streams.Select((stream, i) =>
                (i % 2 == 0 ? Journal : other).Append(stream, 0, Announced(person, Details(name: $"Name{i}")))));

            for (var i = 0; i < streams.Length; i++)
                Assert.Equal($"Name{i}", (await other.Read(streams[i]))[0].Event.Personal!.FamilyName);
        }
    }

    [Fact]
    public async Task A_v_number_belongs_to_one_person()
    {
        var (first, second) = (NewPerson(), NewPerson());
        Assert.Null(await Journal.FindPerson(VNumber.Parse(Number), Cancel));
        await Journal.Append(NewCase(), 0, Registered(first, Details(Number)));
        var stream = NewCase();

        var refused = Assert.IsType<AppendOutcome.ClaimTaken>(
            await Journal.Append(stream, 0, Registered(second, Details(Number))));

        Assert.Equal(first.ToString(), refused.Owner);
        Assert.DoesNotContain(Number, refused.Key, StringComparison.Ordinal);
        Assert.Equal(first, await Journal.FindPerson(VNumber.Parse(Number), Cancel));
        Assert.Empty(await Journal.Read(stream));
        Assert.IsType<AppendOutcome.Appended>(await Journal.Append(stream, 0, Registered(first, Details(Number))));
    }

    [Fact]
    public async Task A_merge_moves_the_number_and_files_the_persons_stream_under_the_survivor()
    {
        var (merged, survivor) = await TwoRegistered();

        Assert.IsType<AppendOutcome.Appended>(
            await Journal.Append($"person/{merged}", 0, Merged(merged, Number, survivor, OtherNumber)));

        Assert.Equal(survivor, await Journal.FindPerson(VNumber.Parse(Number), Cancel));
        Assert.Equal(survivor, await Journal.FindPerson(VNumber.Parse(OtherNumber), Cancel));
        Assert.Contains($"person/{merged}", await Journal.StreamsOf(survivor, Cancel));
    }

    [Fact]
    public async Task Of_two_opposite_merges_at_once_only_one_succeeds()
    {
        var other = await Open();
        for (var round = 0; round < 10; round++)
        {
            var (numberA, numberB) = ($"99911{round:D5}", $"99922{round:D5}");
            var (a, b) = await TwoRegistered(numberA, numberB);

            var outcomes = await Task.WhenAll(
                Journal.Append($"person/{a}", 0, Merged(a, numberA, b, numberB)),
                other.Append($"person/{b}", 0, Merged(b, numberB, a, numberA)));

            Assert.Single(outcomes.OfType<AppendOutcome.Appended>());
            Assert.Single(outcomes.OfType<AppendOutcome.ClaimTaken>());
        }
    }

    [Fact]
    public async Task Disclosures_are_kept_and_read_newest_first()
    {
        var (person, at) = (Guid.NewGuid(), _clock.GetUtcNow());
        var disclosures = Enumerable.Range(0, 300).Select(i => new Disclosure(
            at.AddSeconds(i), "Ind", "officer", "ind.asielprocedure", person, $"case/{i}", "F1,F3", "trace")).ToArray();
        await Journal.Disclose(disclosures[0] with { Person = Guid.NewGuid() }, Cancel);

        foreach (var disclosure in disclosures[..2])
            await Journal.Disclose(disclosure, Cancel);
        await Task.WhenAll(disclosures[2..].Select(disclosure => Journal.Disclose(disclosure, Cancel)));

        var read = await Journal.ReadDisclosures(new(person), 1000, Cancel);
        Assert.Equivalent(disclosures, read, strict: true);
        Assert.Equal([disclosures[1], disclosures[0]], read.TakeLast(2));
        Assert.Equal(2, (await Journal.ReadDisclosures(new(person), 2, Cancel)).Count);
    }

    [Fact]
    public async Task A_disclosure_tells_how_far_its_stream_has_come()
    {
        var (known, unknown) = (NewCase(), NewCase());
        await Journal.Append(known, 0, Announced(NewPerson()));
        await Journal.Append(known, 1, new CaseEvent.Lodged(Today));

        var last = await Task.WhenAll(Disclose(known), Disclose(unknown), Disclose(known));

        Assert.Equal([2, 0, 2], last);

        Task<long> Disclose(string stream) => Journal.Disclose(
            new(_clock.GetUtcNow(), "Ind", "officer", "ind.asielprocedure", Guid.NewGuid(), stream, "F1", ""), Cancel);
    }

    [Fact]
    public async Task An_append_wakes_the_feed_once_for_many()
    {
        var waiting = Journal.WaitForAppend(Cancel);
        Assert.False(waiting.IsCompleted);
        for (var i = 0; i < 3; i++)
            await Journal.Append(NewCase(), 0, Announced(NewPerson()));

        await waiting;
        await Journal.WaitForAppend(Cancel);
        Assert.False(Journal.WaitForAppend(Cancel).IsCompleted);
    }

    [Fact]
    public async Task The_time_of_recording_never_goes_back()
    {
        var stream = NewCase();
        await Journal.Append(stream, 0, new CaseEvent.Lodged(Today));
        _clock.AdjustTime(_clock.GetUtcNow().AddHours(-1));
        await Journal.Append(stream, 1, new CaseEvent.Withdrawn(Today));

        var read = await Journal.Read(stream);
        Assert.Equal(read[0].RecordedAt, read[1].RecordedAt);
    }

    async Task<EventJournal> Open()
    {
        var journal = new EventJournal(Space.Create(), Ring, _clock);
        await journal.Open(Cancel);
        _journals.Add(journal);
        return journal;
    }

    async Task<(PersonId First, PersonId Second)> TwoRegistered(string first = Number, string second = OtherNumber)
    {
        var (one, other) = (NewPerson(), NewPerson());
        await Journal.Append(NewCase(), 0, Registered(one, Details(first)));
        await Journal.Append(NewCase(), 0, Registered(other, Details(second)));
        return (one, other);
    }
}
