using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Reception;
using AsielGrains.Grains.Storage;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Grains.Tests.Storage;
using AsielGrains.Journal.Storage;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Households;

public sealed class HouseholdsGrainTests : IAsyncLifetime
{
    static readonly Caller Desk = new(Organisation.Coa, ChainRole.CoaPlacement.Name, Purposes.ReceptionPlacement);
    static readonly SiteId North = SiteId.Parse("north", null);
    static readonly SiteId South = SiteId.Parse("south", null);
    static readonly LocalCode Part = LocalCode.Parse("AZC", null);
    static readonly DateOnly Today = DutchTime.DateAt(TimeProvider.System.GetUtcNow());

    readonly TestFolder _folder = new();
    readonly HouseholdId _household = new(Guid.NewGuid());
    readonly CaseId _case = NewCase();
    ChainCluster _chain = null!;

    IHouseholdsGrain Households => _chain.Grains.GetGrain<IHouseholdsGrain>(FeedStream.Chain);

    public async ValueTask InitializeAsync()
    {
        _chain = await ChainCluster.Start(_folder.Path);
        foreach (var site in (SiteId[])[North, South])
        {
            await Ask(site, new SiteCommand.Open(new("Voorbeeld", "GM1950", "PV20")));
            await Ask(site, new SiteCommand.OpenPart(Part, SiteType.Azc, Regime.Rva, Today, null));
            await Ask(site, new SiteCommand.AddUnits(Part, LocalCode.Parse("A-", null), 1, 2, 4, UnitTraits.None));
        }

        var register = Register(1, NewPerson(), NewNumber()) with { Household = _household };
        await _chain.Grains.GetCase(_case).Ask(register).Accepted();
    }

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_case_follows_its_household_by_itself_and_says_so_once()
    {
        var id = await Hold(North);
        await Until(PlacePhase.Expected, North);
        await Ask(North, new SiteCommand.ConfirmArrival(id, Today));
        await Until(PlacePhase.Present, North);
        await Ask(North, new SiteCommand.Depart(id, Today));
        await Until(PlacePhase.Departed, North);

        var head = await _chain.Journal.ReadHead();
        await Households.Sweep(head);
        await Households.Sweep(head);
        var history = await _chain.Journal.Read<CaseEvent>(new StreamQuery($"case/{_case}"));
        var followed = history.Where(recorded => recorded.Event is CaseEvent.PlaceFollowed).ToArray();
        Assert.Equal(3, followed.Length);
        var links = (await Households.ReadLinks(new([_household], [_case, NewCase()]))).Links;
        Assert.Equal([(_case, _household), (_case, _household)], links);
        Assert.All(followed, one => Assert.Equal(
            ("Systeem", Purposes.PlaceAgreement), (one.Stamp.Organisation, one.Stamp.Purpose)));
        Assert.Equal(0, (await Households.ReadDifferences(10)).Total);
    }

    [Fact]
    public async Task A_move_that_broke_off_after_the_hold_is_finished_on_both_sites()
    {
        var left = await Hold(North);
        await Ask(North, new SiteCommand.ConfirmArrival(left, Today));
        var taken = await Hold(South, North);
        var found = await Households.ReadDifferences(10);
        Assert.Contains(found.Differences, difference => difference.Kind is DifferenceKind.DepartureNotPlanned);

        await Households.Mend();
        Assert.Equal(Today, (await Read(North, left))!.Until);
        await Ask(South, new SiteCommand.ConfirmArrival(taken, Today));
        await Households.Mend();
        Assert.Null(await Read(North, left));
        Assert.Equal(0, (await Households.ReadDifferences(10)).Total);
        await Until(PlacePhase.Present, South);
        var move = Assert.Single((await Households.ReadMoves(_household)).Moves);
        Assert.Equal(
            (North, South, MoveReason.Procedure, Desk.Role),
            (move.From, move.To, move.Choice!.MoveReason, move.Choice.Role));
        Assert.Equal((1, 3, 2), Counts((await Households.ReadFigures(new())).Figures));
    }

    [Fact]
    public async Task What_is_held_of_a_placement_across_sites_that_broke_off_is_free_again()
    {
        var joint = new JointId(Guid.NewGuid());
        var (held, missing) = (new UseId(Guid.NewGuid()), new UseId(Guid.NewGuid()));
        var terms = new JointTerms(
            _household,
            SplitReason.TooLarge,
            [new(North, held, Part, 4, 2), new(South, missing, Part, 3, 1)],
            Today,
            null,
            DutchTime.StartOf(Today.AddDays(2)));
        var guardian = _chain.Grains.GetJoint(joint);
        await guardian.Handle(new(Guid.NewGuid(), new JointCommand.Begin(terms, Desk.Role), Desk)).Accepted();
        await Ask(North, HoldOf(held, 4) with { Joint = joint });

        var mended = await Households.Mend();

        Assert.Equal(0, mended.Left.Total);
        Assert.Null(await Read(North, held));
        Assert.Equal(JointPhase.GivenUp, (await guardian.Read())!.Joint.Phase);
        var late = await guardian.Handle(new(Guid.NewGuid(), new JointCommand.Complete(), Desk));
        Assert.Equal(Domain.Reason.JointEnded, late.Rejection!.Reason);
    }

    [Fact]
    public async Task A_restart_finds_the_same_as_was_known_before()
    {
        var id = await Hold(North);
        await Ask(North, new SiteCommand.ConfirmArrival(id, Today));
        await Until(PlacePhase.Present, North);
        var before = await Households.ReadFigures(new());

        await _chain.DisposeAsync();
        Assert.NotEqual(0L, await RowsKept());
        _chain = await ChainCluster.Start(_folder.Path);

        var after = await Households.ReadFigures(new());
        Assert.Equal((before.Position, Counts(before.Figures)), (after.Position, Counts(after.Figures)));
        Assert.Equal(0, (await Households.ReadDifferences(10)).Total);
    }

    static (int Moves, int Persons, int Minors) Counts(MoveFigures figures) =>
        (figures.Moves, figures.PersonMoves, figures.MinorMoves);

    async Task<UseId> Hold(SiteId site, SiteId? from = null)
    {
        var hold = HoldOf(new(Guid.NewGuid()), 3);
        await Ask(site, hold with
        {
            MovedFrom = from,
            MoveReason = from is null ? null : MoveReason.Procedure,
            Minors = 2,
            Role = Desk.Role,
            Advice = new(1, 1, []),
        });
        return hold.Id;
    }

    SiteCommand.Hold HoldOf(UseId id, int persons) => new(
        id, _household, persons, [], Part, Today, null, DutchTime.StartOf(Today.AddDays(2)), UnitTraits.None);

    Task<Receipt> Ask(SiteId site, SiteCommand command) =>
        _chain.Grains.GetSite(site).Handle(new(Guid.NewGuid(), command, Desk)).Accepted();

    async Task<PlaceUse.Placement?> Read(SiteId site, UseId id) =>
        (await _chain.Grains.GetSite(site).Read(new(1, id)))!.Placement;

    // What the next start need not read.
    async Task<object?> RowsKept()
    {
        await using var storage = await OpenedStorage.Open(
            GrainStateOptions.Beside(new() { File = Path.Combine(_folder.Path, "journal.db") }));
        return await storage.Sql("select count(*) from grain_state where grain_type = 'households-segment'");
    }

    async Task Until(PlacePhase phase, SiteId site)
    {
        using var patience = new CancellationTokenSource(ChainCluster.Patience);
        CasePlace? place = null;
        while (place is not { Stays: [var stay] } || (place.Phase, stay.Site) != (phase, site))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
            var reading = await _chain.Grains.GetCase(_case).Read(new(Registrar, "F4", Personal: false));
            place = reading!.Case.Place;
        }
    }
}
