using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Tests.Checkpoints;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using CsCheck;

namespace AsielGrains.Grains.Tests.Deadlines;

/// <summary>
/// The deadlines go on while they are stored, and the writing can end at any row: what is taken up and brought up to
/// date must be the same bytes as what is read from the journal alone.
/// </summary>
public sealed class DeadlineCheckpointTests : IAsyncLifetime
{
    const int Never = int.MaxValue;
    const int AtTheHead = -1;
    const string FamilyName = "Verzonnen-Achternaam";

    static readonly ImmutableArray<TermParty> Everybody = [.. Enum.GetValues<TermParty>()];

    static readonly Nationality Syrian = Nationality.Parse("SYR");

    readonly KeptSpace _space = new();

    public ValueTask InitializeAsync() => _space.Open();

    public ValueTask DisposeAsync() => _space.DisposeAsync();

    [Theory]
    [InlineData(Never)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(AtTheHead)]
    public async Task What_is_taken_up_and_read_on_is_what_the_journal_gives(int endsAtRow) =>
        await Lives.Timely.Array[20, 40].SampleAsync(lives => EndsAndGoesOn(lives, endsAtRow), iter: 1, threads: 1);

    [Fact]
    public async Task Only_what_changed_is_written_again()
    {
        var (lived, writes) = (KeptSpace.Replica(), new EndingStorage(_space.State, (_, _) => false, () => { }));
        var checkpoint = _space.Checkpoint(lived, writes);
        await _space.Tell(NewCases(20));
        await _space.Follow(lived);
        await checkpoint.Write();
        var all = writes.Writes;

        await _space.Tell(NewCases(1));
        await _space.Follow(lived);
        await checkpoint.Write();
        await checkpoint.Write();

        // The segment and the head: its events look like those before.
        Assert.Equal(2, writes.Writes - all);
    }

    [Fact]
    public async Task A_flipped_bit_is_refused_by_name_and_everything_is_read_anew_and_written_over_it()
    {
        await Kept(20);
        await _space.FlipABit("deadlines-segment");

        var restored = KeptSpace.Replica();
        var checkpoint = _space.Checkpoint(restored);
        await checkpoint.Restore(TestContext.Current.CancellationToken);
        Assert.Equal([2052], _space.Logged);
        Assert.Equal(JournalPosition.Start, restored.Read);
        await _space.Follow(restored);
        await AssertAsTheJournalSays(_space, restored);
        await checkpoint.Write();

        await AssertTakenUp();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(CaseSegments.SegmentsCount)]
    [InlineData(CaseSegments.SegmentsCount + 1)]
    public async Task Of_another_version_nothing_is_taken_up(int row)
    {
        await Kept(20);
        await _space.Overwrite("deadlines", DeadlineCheckpoint.RowsCount, row);

        var restored = KeptSpace.Replica();
        var checkpoint = _space.Checkpoint(restored);
        await checkpoint.Restore(TestContext.Current.CancellationToken);
        Assert.Equal([2051], _space.Logged);
        await _space.Follow(restored);
        await AssertAsTheJournalSays(_space, restored);
        await checkpoint.Write();

        await AssertTakenUp();
    }

    [Fact]
    public async Task Nothing_is_taken_up_that_another_journal_told()
    {
        await Kept(3);
        await using var other = new KeptSpace();
        await other.Open();
        await other.Tell(NewCases(5));

        var restored = KeptSpace.Replica();
        await other.Checkpoint(restored, _space.State).Restore(TestContext.Current.CancellationToken);

        Assert.Equal([2053], other.Logged);
        Assert.Equal(JournalPosition.Start, restored.Read);
    }

    [Fact]
    public async Task Who_is_behind_writes_over_nothing_and_who_is_ahead_takes_over()
    {
        var (one, other) = (KeptSpace.Replica(), KeptSpace.Replica());
        var (ofOne, ofOther) = (_space.Checkpoint(one), _space.Checkpoint(other));
        await _space.Tell(NewCases(5));
        await _space.Follow(other);
        await _space.Tell(NewCases(5));
        await _space.Follow(one);
        await ofOne.Write();

        await ofOther.Write();
        Assert.Equal(one.Read, (await AssertTakenUp()).Read);
        Assert.True(one.Read > other.Read);

        await _space.Tell(NewCases(5));
        await _space.Follow(other);
        await ofOther.Write();
        Assert.Equal(other.Read, (await AssertTakenUp()).Read);
        Assert.DoesNotContain(2054, _space.Logged);
    }

    [Fact]
    public void Deadlines_of_other_rules_are_reckoned_anew()
    {
        var (index, shapes) = (new DeadlineIndex(ShippedProcedures.Book), new KeptShapes());
        var id = new CaseId(Guid.NewGuid());
        foreach (var @event in Told.LodgedOn("2021-09-01").History)
            index.Apply(id, @event, JournalPosition.Start);
        foreach (var changed in index.Changed)
            index.Put(changed, index.Reckon(changed));
        index.Settled(null);
        shapes.Extend(index.Shapes);
        var segment = CaseSegments.SegmentOf(id);
        var stored = new DeadlineArchive(shapes, rules: 1).Write(index, segment);

        DeadlineIndex Read(ulong rules)
        {
            var read = new DeadlineIndex(ShippedProcedures.Book, shapes.Decode());
            new DeadlineArchive(shapes, rules).Read(stored, read, segment);
            return read;
        }

        Assert.Equal((0, index.Running), (Read(rules: 1).Changed.Count, Read(rules: 1).Running));
        Assert.Equal((1, 0), (Read(rules: 2).Changed.Count, Read(rules: 2).Running));
        // What an earlier version of the program stored ends before the places.
        Assert.Throws<OtherLayoutException>(() => new DeadlineArchive(shapes, rules: 1).Read(
            stored[..^1], new(ShippedProcedures.Book, shapes.Decode()), segment));
        Assert.Throws<InvalidDataException>(() => new DeadlineArchive(new(), rules: 1).Read(
            stored, new(ShippedProcedures.Book), segment));
        Assert.Throws<InvalidDataException>(() => new DeadlineArchive(shapes, rules: 1).Read(
            stored, new(ShippedProcedures.Book, shapes.Decode()), segment ^ 1));
    }

    [Fact]
    public async Task No_personal_data_are_in_it()
    {
        var person = new PersonId(Guid.NewGuid());
        var personal = new PersonalDetails(VNumber.Parse("9990000017"), FamilyName, "Verzonnen", new(1990, 5, 6));
        var (id, day) = (new CaseId(Guid.NewGuid()), new DateOnly(2026, 3, 2));
        await _space.Tell(id, 0,
        [
            new CaseEvent.Announced(day, person, ApplicationKind.First, Syrian) { Personal = personal },
            new CaseEvent.Registered(day, person, ApplicationKind.First, Syrian, null) { Personal = personal },
        ]);
        var replica = KeptSpace.Replica();
        await _space.Follow(replica);
        await _space.Checkpoint(replica).Write();

        var stored = await _space.StoredText();
        Assert.Contains("case.announced", stored, StringComparison.Ordinal);
        foreach (var secret in new[] { FamilyName, "Verzonnen", "9990000017", "1990-05-06" })
            Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
    }

    static async Task EndsAndGoesOn(
        (Told Start, ImmutableArray<CaseCommand.Report> Reports)[] lives, int endsAtRow)
    {
        await using var space = new KeptSpace();
        await space.Open();
        await TellLives(space, lives);
        var (lived, applied, all) = (KeptSpace.Replica(), 0, await space.Everything());
        Advance(all.Count / 3);
        lived.Settle();
        await space.Checkpoint(lived).Write();
        Advance(all.Count / 2);

        // Two more events come in before each row is stored, most of them without being settled.
        var ending = new EndingStorage(
            space.State,
            (row, name) => endsAtRow == AtTheHead ? name == "deadlines-head" && row > 1 : row == endsAtRow,
            () => Advance(applied + 2));
        await space.Checkpoint(lived, ending).Write();

        var restored = KeptSpace.Replica();
        await space.Checkpoint(restored).Restore(TestContext.Current.CancellationToken);
        Assert.Equal(endsAtRow == Never ? [2050] : [2054, 2050], space.Logged);
        Assert.True(restored.Read >= all[(all.Count / 3) - 1].Position, "the checkpoint before is lost");
        await space.Follow(restored);
        await AssertAsTheJournalSays(space, restored);

        void Advance(int until)
        {
            StoredEvent[] some = [.. all.Skip(applied).Take(until - applied)];
            applied += some.Length;
            if (some.Length > 0)
                lived.Take(some);
            if (applied % 5 == 0)
                lived.Settle();
        }
    }

    async Task Kept(int cases)
    {
        var replica = KeptSpace.Replica();
        await _space.Tell(NewCases(cases));
        await _space.TellRest();
        await _space.Follow(replica);
        await _space.Checkpoint(replica).Write();
    }

    async Task<DeadlineReplica> AssertTakenUp()
    {
        var again = KeptSpace.Replica();
        await _space.Checkpoint(again).Restore(TestContext.Current.CancellationToken);
        Assert.Equal(2050, _space.Logged[^1]);
        var read = again.Read;
        await _space.Follow(again);
        await AssertAsTheJournalSays(_space, again);
        Assert.True(read > JournalPosition.Start);
        return again;
    }

    static async Task AssertAsTheJournalSays(KeptSpace space, DeadlineReplica replica)
    {
        var anew = KeptSpace.Replica();
        await space.Follow(anew);
        Assert.Equal(anew.Size, replica.Size);
        Assert.Equal((anew.Position, anew.Head().AsOf), (replica.Position, replica.Head().AsOf));
        Assert.Equal(anew.PlacedOrders, replica.PlacedOrders);
        Assert.Equal(anew.Orders, replica.Orders);
        for (var row = 0; row < DeadlineCheckpoint.RowsCount; row++)
            Assert.Equal(anew.Lay(row).Archive, replica.Lay(row).Archive);
        var search = new DeadlineSearch(Everybody, null, DateOnly.MinValue, DateOnly.MaxValue, null, 1_000);
        Assert.Equal(anew.Find(search).Deadlines, replica.Find(search).Deadlines);
    }

    // First the beginning of every life, then the rest; orders, merges and protections between.
    static async Task TellLives(
        KeptSpace space, (Told Start, ImmutableArray<CaseCommand.Report> Reports)[] lives)
    {
        var told = lives
            .Select(life => (Id: new CaseId(Guid.NewGuid()), All: life.Start.History.AddRange(Accepted(life))))
            .ToArray();
        foreach (var (id, all) in told)
            await space.Tell(id, 0, all[..(all.Length / 2)]);
        await space.TellRest();
        foreach (var (id, all) in told)
            await space.Tell(id, all.Length / 2, all[(all.Length / 2)..]);
    }

    static IEnumerable<(CaseId, ImmutableArray<CaseEvent>)> NewCases(int count) =>
        Enumerable.Range(0, count).Select(_ => (
            new CaseId(Guid.NewGuid()), Told.LodgedOn("2021-09-01").History));

    static IEnumerable<CaseEvent> Accepted((Told Start, ImmutableArray<CaseCommand.Report> Reports) life)
    {
        var state = life.Start.State;
        foreach (var report in life.Reports)
            foreach (var @event in AsylumCase.Decide(state, report, Told.Today).Events)
            {
                state = AsylumCase.Evolve(state, @event);
                yield return @event;
            }
    }
}
