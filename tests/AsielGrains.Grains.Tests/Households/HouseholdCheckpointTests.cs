using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Households;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Tests.Checkpoints;
using AsielGrains.Journal;
using CsCheck;

namespace AsielGrains.Grains.Tests.Households;

/// <summary>
/// The book goes on while it is stored, and the writing can end at any row: what is taken up and brought up to date
/// must be the same bytes, and answer the same, as what is read from the journal alone.
/// </summary>
public sealed class HouseholdCheckpointTests : IAsyncLifetime
{
    const int Never = int.MaxValue;
    const int AtTheHead = -1;
    const string FamilyName = "Verzonnen-Achternaam";

    static readonly DateTimeOffset Later = Sites.ExpiresAt(60);

    readonly KeptSpace _space = new();

    public ValueTask InitializeAsync() => _space.Open();

    public ValueTask DisposeAsync() => _space.DisposeAsync();

    [Theory]
    [InlineData(Never)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(AtTheHead)]
    public async Task What_is_taken_up_and_read_on_is_what_the_journal_gives(int endsAtRow) =>
        await HouseholdHistory.Turns.Array[4].SampleAsync(
            parts => EndsAndGoesOn([.. parts.SelectMany(part => part)], endsAtRow), iter: 8, threads: 1);

    [Fact]
    public async Task A_restart_reads_nothing_of_what_was_kept()
    {
        var kept = await Kept();

        var restored = await _space.HouseholdCheckpoint().Restore(TestContext.Current.CancellationToken);

        Assert.Equal([2050], _space.Logged);
        Assert.Equal((kept.Position, kept.AsOf), (restored.Position, restored.AsOf));
        AssertSame(kept, restored);
    }

    [Fact]
    public async Task Only_what_changed_is_written_again()
    {
        var writes = new EndingStorage(_space.State, (_, _) => false, () => { });
        var (lived, checkpoint) = (await Told(100), _space.HouseholdCheckpoint(writes));
        await checkpoint.Write(lived);
        var all = writes.Writes;

        // One of a household, and one that is about none.
        var id = HouseholdHistory.Cases[0];
        await _space.Tell([Fact(new CaseEvent.MoveBlocked(Sites.Day(90), BlockKind.Medical, Sites.Day(92)))]);
        await _space.Follow(lived);
        await checkpoint.Write(lived);
        await checkpoint.Write(lived);
        Assert.Equal(2, writes.Writes - all);
        await _space.Tell([Fact(new CaseEvent.Preregistered(Sites.Day(91)))]);
        await _space.Follow(lived);
        await checkpoint.Write(lived);
        Assert.Equal(3, writes.Writes - all);

        HouseholdFact Fact(CaseEvent @event) => new($"case/{id}", @event, Later, _ => { });
    }

    [Fact]
    public async Task A_flipped_bit_is_refused_by_name_and_everything_is_read_anew_and_written_over_it()
    {
        await Kept();
        await _space.FlipABit("households-segment");
        await AssertRefusedAndWrittenOver(2052);
    }

    [Fact]
    public async Task Of_another_version_nothing_is_taken_up()
    {
        await Kept();
        await _space.Overwrite("households", HouseholdBook.SegmentsCount, row: 17);
        await AssertRefusedAndWrittenOver(2051);
    }

    [Fact]
    public async Task Nothing_is_taken_up_that_another_journal_told()
    {
        await Kept();
        await using var other = new KeptSpace();
        await other.Open();
        await other.Tell(Facts(7).Take(5));

        var restored = await other.HouseholdCheckpoint(_space.State).Restore(TestContext.Current.CancellationToken);

        Assert.Equal([2053], other.Logged);
        Assert.Equal(JournalPosition.Start, restored.Position);
    }

    [Fact]
    public async Task When_the_journal_lost_what_was_read_all_rows_are_written_anew()
    {
        await Kept();
        var writes = new EndingStorage(_space.State, (_, _) => false, () => { });
        var checkpoint = _space.HouseholdCheckpoint(writes);
        await checkpoint.Restore(TestContext.Current.CancellationToken);
        await _space.Tell(Facts(1).Select(fact => fact with { Stream = "site/west" }));
        var anew = HouseholdCheckpoint.StartOver();
        await _space.Follow(anew);
        await checkpoint.Write(anew);

        Assert.Equal(HouseholdBook.SegmentsCount + 1, writes.Writes);
        AssertSame(anew, await _space.HouseholdCheckpoint().Restore(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_is_behind_writes_over_nothing_and_who_is_ahead_takes_over()
    {
        var facts = Facts(100);
        await _space.Tell(facts.Take(facts.Count / 2));
        var (one, other) = (new HouseholdProjector(), new HouseholdProjector());
        var (ofOne, ofOther) = (_space.HouseholdCheckpoint(), _space.HouseholdCheckpoint());
        await _space.Follow(other);
        await _space.Tell(facts.Skip(facts.Count / 2).SkipLast(1));
        await _space.Follow(one);
        await ofOne.Write(one);

        await ofOther.Write(other);
        var kept = await _space.HouseholdCheckpoint().Restore(TestContext.Current.CancellationToken);
        Assert.Equal(one.Position, kept.Position);
        AssertSame(one, kept);

        await _space.Tell(facts.TakeLast(1));
        await _space.Follow(other);
        await ofOther.Write(other);
        AssertSame(other, await _space.HouseholdCheckpoint().Restore(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(2054, _space.Logged);
    }

    [Fact]
    public async Task No_personal_data_are_in_it()
    {
        var personal = new PersonalDetails(VNumber.Parse("9990000017"), FamilyName, "Verzonnen", new(1990, 5, 6));
        var (person, household) = (new PersonId(Guid.NewGuid()), HouseholdHistory.Households[0]);
        var registered = new CaseEvent.Registered(
            Sites.Today, person, ApplicationKind.First, Nationality.Parse("SYR"), household) { Personal = personal };
        HouseholdFact told = new($"case/{HouseholdHistory.Cases[0]}", registered, Later, _ => { });
        await _space.Tell([told]);
        var projector = new HouseholdProjector();
        await _space.Follow(projector);
        await _space.HouseholdCheckpoint().Write(projector);

        var stored = await _space.StoredText();
        Assert.Contains("SYR", stored, StringComparison.Ordinal);
        foreach (var secret in new[] { FamilyName, "Verzonnen", "9990000017", "1990-05-06" })
            Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
    }

    static async Task EndsAndGoesOn(HouseholdTurn[] turns, int endsAtRow)
    {
        await using var space = new KeptSpace();
        await space.Open();
        await space.Tell(HouseholdHistory.Of(turns).Told);
        var (lived, applied, all) = (new HouseholdProjector(), 0, await space.Everything());
        Advance(all.Count / 3);
        await space.HouseholdCheckpoint().Write(lived);
        Advance(all.Count / 2);

        // Two more events come in before each row is stored.
        var ended = false;
        var ending = new EndingStorage(space.State, Ends, () => Advance(applied + 2));
        var checkpoint = space.HouseholdCheckpoint(ending);
        await checkpoint.Restore(TestContext.Current.CancellationToken);
        await checkpoint.Write(lived);

        var restored = await space.HouseholdCheckpoint().Restore(TestContext.Current.CancellationToken);
        Assert.Equal(ended, space.Logged.Contains(2054));
        Assert.DoesNotContain(space.Logged, number => number is 2051 or 2052 or 2053);
        Assert.True(all.Count < 3 || restored.Position >= all[(all.Count / 3) - 1].Position, "it is lost");
        await space.Follow(restored);
        var anew = new HouseholdProjector();
        await space.Follow(anew);
        AssertSame(anew, restored);

        bool Ends(int row, string name) =>
            ended |= endsAtRow == AtTheHead ? name == "households-head" && row > 1 : row == endsAtRow;

        void Advance(int until)
        {
            foreach (var stored in all.Skip(applied).Take(until - applied))
                lived.Apply(stored);
            applied = Math.Max(applied, Math.Min(until, all.Count));
        }
    }

    async Task AssertRefusedAndWrittenOver(int logged)
    {
        var checkpoint = _space.HouseholdCheckpoint();
        var anew = await checkpoint.Restore(TestContext.Current.CancellationToken);
        Assert.Equal([logged], _space.Logged);
        Assert.Equal(JournalPosition.Start, anew.Position);
        await _space.Follow(anew);
        await checkpoint.Write(anew);

        var again = await _space.HouseholdCheckpoint().Restore(TestContext.Current.CancellationToken);
        Assert.Equal([logged, 2050], _space.Logged);
        Assert.Equal(anew.Position, again.Position);
        AssertSame(anew, again);
    }

    async Task<HouseholdProjector> Kept()
    {
        var projector = await Told(200);
        await _space.HouseholdCheckpoint().Write(projector);
        return projector;
    }

    async Task<HouseholdProjector> Told(int turns)
    {
        await _space.Tell(Facts(turns));
        var projector = new HouseholdProjector();
        await _space.Follow(projector);
        return projector;
    }

    static IReadOnlyList<HouseholdFact> Facts(int turns) => HouseholdHistory.Of(Enumerable.Range(0, turns)
        .Select(number => new HouseholdTurn(number * 7 % 18, number % 12, number * 5 % 12, number % 9))).Told;

    static void AssertSame(HouseholdProjector one, HouseholdProjector other)
    {
        for (var segment = 0; segment < HouseholdBook.SegmentsCount; segment++)
            Assert.Equal(
                HouseholdArchive.Current.Write(one.Book, segment), HouseholdArchive.Current.Write(other.Book, segment));
        Assert.Equal(HouseholdAnswers.Of(one.Book, Later), HouseholdAnswers.Of(other.Book, Later));
    }
}
