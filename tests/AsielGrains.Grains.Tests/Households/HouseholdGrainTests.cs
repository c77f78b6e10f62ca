using System.Collections.Immutable;
using AsielGrains.Domain;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Households;

/// <summary>Changes of a household with real cases and a real journal: all of the cases say so, or none.</summary>
public sealed class HouseholdGrainTests : IAsyncLifetime
{
    static readonly DateOnly Today = DutchTime.DateAt(TimeProvider.System.GetUtcNow());

    readonly TestFolder _folder = new();
    readonly HouseholdId _own = new(Guid.NewGuid());
    readonly HouseholdId _other = new(Guid.NewGuid());
    readonly ImmutableArray<CaseId> _cases = [NewCase(), NewCase(), NewCase()];
    readonly ImmutableArray<PersonId> _persons = [NewPerson(), NewPerson(), NewPerson()];
    ChainCluster _chain = null!;

    IHouseholdsGrain Households => _chain.Grains.GetGrain<IHouseholdsGrain>(FeedStream.Chain);

    IHouseholdGrain Guardian => _chain.Grains.GetHousehold(_own);

    public async ValueTask InitializeAsync()
    {
        _chain = await ChainCluster.Start(_folder.Path);
        foreach (var (id, person) in _cases.Zip(_persons))
            await _chain.Grains.GetCase(id).Ask(Register(1, person, NewNumber()) with { Household = _own }).Accepted();
    }

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Some_split_off_and_come_back_and_a_repeat_gets_the_first_answer()
    {
        var split = Begin(_cases[..2]);
        var first = await Guardian.Handle(split).Accepted();
        var again = await Guardian.Handle(split).Accepted();
        var facts = ((HouseholdCommand.BeginChange)split.Command).Facts;
        var other = await Guardian.Handle(split with
        {
            Command = (HouseholdCommand.BeginChange)split.Command with { Facts = facts with { SomebodyStays = false } },
        }).Accepted();

        Assert.Equal([_other, _other, _own], await Said());
        Assert.Equal((first.Version, first.Position, true), (again.Version, again.Position, again.Repeated));
        Assert.Equal(again, other);
        Assert.Equal(2, first.Version);

        // On another day, as a household changes once a day.
        var late = await Guardian.Handle(Join(_cases[..2], Today.AddDays(-2)));
        Assert.Equal(Reason.HouseholdChangedSince, late.Rejection!.Reason);
        await Guardian.Handle(Join(_cases[..2], Today)).Accepted();

        Assert.Equal([_own, _own, _own], await Said());
        Assert.Equal(
            [HouseholdChangeKind.Join, HouseholdChangeKind.Split],
            (await Guardian.Read(20)).Newest.Select(change => change.Terms.Kind));
        Assert.Equal(0, (await Households.ReadDifferences(10)).Total);
    }

    [Fact]
    public async Task When_the_second_case_refuses_the_first_takes_its_step_back()
    {
        await Report(_cases[1], new CaseEvent.Died(October(5)));
        var split = Begin(_cases[..2]);

        var refused = (await Guardian.Handle(split)).Rejection!;
        var again = (await Guardian.Handle(split)).Rejection;

        Assert.Equal("case_ids", refused.Field);
        Assert.Equal(refused, again);
        Assert.Equal([_own, _own, _own], await Said());
        var change = (await Guardian.Read(20)).Newest.Single();
        Assert.Equal(
            (HouseholdChangePhase.TakenBack, _cases[1], refused.Reason),
            (change.Phase, change.RefusedBy, change.RefusedFor));
        var history = await History(_cases[0]);
        Assert.Equal(
            ["HouseholdChanged", "StepRetracted"], history.TakeLast(2).Select(told => told.Event.GetType().Name));
        Assert.All(history.TakeLast(2), told => Assert.Equal(
            (Registrar.Organisation.ToString(), Registrar.Purpose), (told.Stamp.Organisation, told.Stamp.Purpose)));
        Assert.Equal(0, (await Households.ReadDifferences(10)).Total);
    }

    [Fact]
    public async Task Who_belongs_elsewhere_or_is_unknown_is_found_out_from_the_cases_themselves()
    {
        await Report(_cases[0], new CaseEvent.HouseholdChanged(October(5), _other, HouseholdReason.Reunion));

        var elsewhere = await Guardian.Handle(Begin(_cases[..2]));
        var unknown = await Guardian.Handle(Begin([NewCase()]));

        Assert.Equal(
            (Reason.NotOfHousehold, Reason.CaseUnknown), (elsewhere.Rejection!.Reason, unknown.Rejection!.Reason));
        Assert.Empty((await Guardian.Read(20)).Newest);
    }

    [Fact]
    public async Task Who_is_kept_from_whoever_asks_is_as_unknown()
    {
        var border = new Caller(Organisation.KMar, ChainRole.BorderRegistrar.Name, Purposes.BorderScreening);
        await _chain.Grains.GetGrain<IPersonGrain>(_persons[1].ToString()).Handle(new(
            Guid.NewGuid(),
            new PersonCommand.Protect(Today, ProtectionKind.Threatened, Organisation.Politie),
            Registrar)).Accepted();

        var kept = await Guardian.Handle(Begin(_cases[..2]) with { Caller = border });

        Assert.Equal((Reason.CaseUnknown, "case_ids"), (kept.Rejection!.Reason, kept.Rejection.Field));
        await Guardian.Handle(Begin(_cases[..2])).Accepted();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_a_crash_left_half_done_is_found_after_a_restart_and_finished_once(int told)
    {
        var split = Begin(_cases[..2]);
        await Crashed(split, told);
        await Restarted();
        var found = await Households.ReadDifferences(10);
        var difference = Assert.Single(found.Differences);
        Assert.Equal(
            (DifferenceKind.HouseholdHalfChanged, _own, split.Command.Change),
            (difference.Kind, difference.Household, difference.Change));

        await Households.Mend();
        await Households.Mend();

        Assert.Equal([_other, _other, _own], await Said());
        Assert.Equal(0, (await Households.ReadDifferences(10)).Total);
        Assert.Equal(HouseholdChangePhase.Completed, (await Guardian.Read(1)).Newest.Single().Phase);
        foreach (var id in _cases[..2])
            Assert.Single(await History(id), one => one.Event is CaseEvent.HouseholdChanged);
        // Whoever asked for it and got no answer gets it now.
        await Guardian.Handle(split).Accepted();
        Assert.Equal([_other, _other, _own], await Said());
    }

    [Fact]
    public async Task What_was_given_up_before_a_crash_is_taken_back_after_it()
    {
        var split = Begin(_cases[..2]);
        await Crashed(split, 1);
        await Append(1, new HouseholdEvent.ChangeGivenUp(Today, split.Command.Change, _cases[1], Reason.CaseUnknown));
        await Restarted();
        Assert.Equal(1, (await Households.ReadDifferences(10)).Total);
        Assert.Equal([_other, _own, _own], await Said());

        await Households.Mend();

        Assert.Equal([_own, _own, _own], await Said());
        Assert.Equal(0, (await Households.ReadDifferences(10)).Total);
        Assert.Equal(Reason.CaseUnknown, (await Guardian.Handle(split)).Rejection!.Reason);
    }

    [Fact]
    public async Task People_end_what_is_half_done_and_nothing_else_begins_before()
    {
        var split = Begin(_cases[..2]);
        await Crashed(split, 1);
        var next = await Guardian.Handle(Begin(_cases[2..]));
        Assert.Equal(Reason.HouseholdChanging, next.Rejection!.Reason);
        var giveUp = new Envelope<HouseholdCommand>(
            Guid.NewGuid(), new HouseholdCommand.GiveUpChange(split.Command.Change), Registrar);

        var ended = await Guardian.Handle(giveUp).Accepted();
        var again = await Guardian.Handle(giveUp).Accepted();
        var late = await Guardian.Handle(new(
            Guid.NewGuid(), new HouseholdCommand.CompleteChange(split.Command.Change), Registrar));

        Assert.Equal([_own, _own, _own], await Said());
        Assert.Equal((ended.Version, true), (again.Version, again.Repeated));
        Assert.Equal(Reason.HouseholdChangeEnded, late.Rejection!.Reason);
        Assert.Equal(Reason.HouseholdChangeEnded, (await Guardian.Handle(split)).Rejection!.Reason);
    }

    [Fact]
    public async Task What_a_case_was_told_by_somebody_else_stays_when_a_change_is_given_up()
    {
        var split = Begin(_cases[..2]);
        await Crashed(split, 0);
        await Report(_cases[0], Terms(_cases[..2]).Step());

        await Guardian.Handle(new(
            Guid.NewGuid(), new HouseholdCommand.GiveUpChange(split.Command.Change), Registrar)).Accepted();

        Assert.Equal([_other, _own, _own], await Said());
    }

    HouseholdChangeTerms Terms(ImmutableArray<CaseId> cases) => new(
        _own, HouseholdChangeKind.Split, cases, _other, HouseholdReason.Split, Today.AddDays(-1));

    static Envelope<HouseholdCommand> AskFor(HouseholdChangeTerms terms) => new(
        Guid.NewGuid(),
        new HouseholdCommand.BeginChange(
            new(Guid.NewGuid()),
            terms,
            new(Registrar.Organisation, Registrar.Role, Registrar.Purpose),
            HouseholdChangeFacts.None with { SomebodyStays = true }),
        Registrar);

    Envelope<HouseholdCommand> Begin(ImmutableArray<CaseId> cases) => AskFor(Terms(cases));

    Envelope<HouseholdCommand> Join(ImmutableArray<CaseId> cases, DateOnly on) => AskFor(new(
        _own, HouseholdChangeKind.Join, cases, _other, HouseholdReason.Reunion, on));

    // What is in the journal when the silo dies after so many cases were told.
    async Task Crashed(Envelope<HouseholdCommand> envelope, int told)
    {
        var begin = (HouseholdCommand.BeginChange)envelope.Command;
        await Append(0, new HouseholdEvent.ChangeBegun(Today, begin.Change, begin.Terms, begin.By));
        foreach (var id in begin.Terms.Cases.Take(told))
            await _chain.Grains.GetCase(id).Ask(
                new CaseCommand.Report(begin.Terms.Step(), Registrar.Organisation),
                DerivedGuid.Of($"household-change|{begin.Change}|{id}")).Accepted();
    }

    async Task Append(long version, HouseholdEvent @event) => Assert.IsType<AppendOutcome.Appended>(
        await _chain.Journal.Append(
            $"household/{_own}",
            version,
            new CommandStamp(Guid.NewGuid(), 0, Registrar.Organisation.ToString(), Registrar.Purpose),
            ImmutableArray.Create(@event),
            TestContext.Current.CancellationToken));

    async Task Restarted()
    {
        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);
    }

    Task<Receipt> Report(CaseId id, CaseEvent.Step step) =>
        _chain.Grains.GetCase(id).Ask(new CaseCommand.Report(step, Registrar.Organisation)).Accepted();

    Task<IReadOnlyList<Recorded<CaseEvent>>> History(CaseId id) =>
        _chain.Journal.Read<CaseEvent>(new StreamQuery($"case/{id}"));

    async Task<HouseholdId?[]> Said()
    {
        var said = new List<HouseholdId?>();
        foreach (var id in _cases)
            said.Add((await _chain.Grains.GetCase(id).Read(new(Registrar, "F4", Personal: false)))!
                .Case.Standing.Household);
        return [.. said];
    }
}
