using AsielGrains.Domain;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Reception;
using AsielGrains.Grains.Tests.Clusters;

namespace AsielGrains.Grains.Tests.Reception;

public sealed class SiteGrainTests : IAsyncLifetime
{
    static readonly Caller Desk = new(Organisation.Coa, ChainRole.CoaPlacement.Name, Purposes.ReceptionPlacement);
    static readonly SiteId TerApel = SiteId.Parse("ter-apel", null);
    static readonly LocalCode Part = LocalCode.Parse("COL", null);

    readonly TestFolder _folder = new();
    ChainCluster _chain = null!;

    ISiteGrain Site => _chain.Grains.GetSite(TerApel);

    static DateOnly Today => DutchTime.DateAt(TimeProvider.System.GetUtcNow());

    public async ValueTask InitializeAsync() => _chain = await ChainCluster.Start(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_repeated_hold_gets_the_first_answer_and_the_same_places()
    {
        await OpenSite(units: 5);
        var (request, hold) = (Guid.NewGuid(), Hold(3));
        var answer = await Ask(hold, request);
        var (first, places) = (answer.Receipt!, (await Read(hold.Id)).Placement!.Places);
        Assert.Equal(places, answer.Places);
        Assert.Equal(places, (await Ask(hold, request)).Places);
        await Ask(Hold(2)).Accepted();

        Assert.Equal(first with { Repeated = true }, await Ask(hold, request).Accepted());
        Assert.Equal(places, (await Read(hold.Id)).Placement!.Places);
        Assert.Equal(5, (await Read()).View.Nights[0].Types[0].Reserved);
        Assert.Equal(Fault.RequestIdReused, (await Ask(Hold(2), request)).Fault);
        var cancelled = await Ask(new SiteCommand.CancelHold(hold.Id));
        Assert.Null(cancelled.Places);
        Assert.Null((await Ask(hold, request)).Places);
    }

    [Fact]
    public async Task A_restart_forgets_no_placement()
    {
        await OpenSite(units: 5);
        var (request, hold) = (Guid.NewGuid(), Hold(3));
        var first = await Ask(hold, request).Accepted();
        await Ask(new SiteCommand.ConfirmArrival(hold.Id, Today)).Accepted();
        await Restart();

        var tonight = (await Read()).View.Nights[0].Types[0];
        Assert.Equal((20, 3, 0, 17), (tonight.Total, tonight.Occupied, tonight.Reserved, tonight.Allocable));
        Assert.Equal(first with { Repeated = true }, await Ask(hold, request).Accepted());
    }

    [Fact]
    public async Task A_site_with_a_long_history_resumes_from_its_snapshot()
    {
        await OpenSite(units: 50);
        for (var stay = 0; stay < 100; stay++)
        {
            var hold = Hold(2);
            await Ask(hold).Accepted();
            await Ask(stay % 2 == 0
                ? new SiteCommand.CancelHold(hold.Id)
                : new SiteCommand.ConfirmArrival(hold.Id, Today)).Accepted();
        }

        var before = await Read();
        await Restart();
        var after = await Read();
        Assert.Equal(
            before.View.Nights.SelectMany(night => night.Types), after.View.Nights.SelectMany(night => night.Types));
        Assert.Equal((before.Version, before.Position), (after.Version, after.Position));
        Assert.Equal(100, after.View.Nights[0].Types[0].Occupied);
    }

    [Fact]
    public async Task Of_many_who_race_for_the_last_places_only_as_many_get_one_as_there_are()
    {
        await OpenSite(units: 5);
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Ask(Hold(1))));
        Assert.Equal(20, answers.Count(answer => answer.Receipt is not null));
        Assert.All(
            answers.Where(answer => answer.Receipt is null),
            answer => Assert.Equal(Reason.NoPlaceLeft, answer.Rejection!.Reason));
        var tonight = (await Read()).View.Nights[0].Types[0];
        Assert.Equal((20, 20, 0), (tonight.Total, tonight.Reserved, tonight.Allocable));
    }

    [Fact]
    public async Task A_site_that_nobody_opened_is_unknown()
    {
        Assert.Null(await Site.Read(new(1)));
        Assert.Equal(Reason.SiteUnknown, (await Ask(Hold(1))).Rejection!.Reason);
    }

    async Task OpenSite(int units)
    {
        await Ask(new SiteCommand.Open(new("Ter Apel", "GM1950", "PV20"))).Accepted();
        await Ask(new SiteCommand.OpenPart(Part, SiteType.Col, Regime.Rva, Today, null)).Accepted();
        await Ask(new SiteCommand.AddUnits(Part, LocalCode.Parse("A-", null), 1, units, 4, UnitTraits.None))
            .Accepted();
    }

    static SiteCommand.Hold Hold(int persons) => new(
        new(Guid.NewGuid()),
        new HouseholdId(Guid.NewGuid()),
        persons,
        [],
        Part,
        Today,
        null,
        DutchTime.StartOf(Today.AddDays(2)),
        UnitTraits.None);

    Task<Answer> Ask(SiteCommand command, Guid? request = null) =>
        Site.Handle(new(request ?? Guid.NewGuid(), command, Desk));

    async Task<SiteReading> Read(UseId? placement = null) => (await Site.Read(new(30, placement)))!;

    async Task Restart()
    {
        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);
    }
}
