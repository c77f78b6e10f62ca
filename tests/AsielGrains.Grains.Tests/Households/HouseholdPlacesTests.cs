using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Reception;
using AsielGrains.Grains.Tests.Clusters;

namespace AsielGrains.Grains.Tests.Households;

public sealed class HouseholdPlacesTests : IAsyncLifetime
{
    const int Races = 20;

    static readonly Caller Desk = new(Organisation.Coa, ChainRole.CoaPlacement.Name, Purposes.ReceptionPlacement);
    static readonly SiteId North = SiteId.Parse("north", null);
    static readonly SiteId South = SiteId.Parse("south", null);
    static readonly LocalCode Part = LocalCode.Parse("AZC", null);
    static readonly DateOnly Today = DutchTime.DateAt(TimeProvider.System.GetUtcNow());

    readonly TestFolder _folder = new();
    readonly HouseholdId _household = new(Guid.NewGuid());
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync()
    {
        _chain = await ChainCluster.Start(_folder.Path);
        foreach (var site in (SiteId[])[North, South])
        {
            await Ask(site, new SiteCommand.Open(new("Voorbeeld", "GM1950", "PV20")));
            await Ask(site, new SiteCommand.OpenPart(Part, SiteType.Azc, Regime.Rva, Today, null));
            await Ask(site, new SiteCommand.AddUnits(Part, LocalCode.Parse("A-", null), 1, Races, 4, UnitTraits.None));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Of_desks_that_race_for_one_household_one_holds_places()
    {
        for (var race = 0; race < Races; race++)
        {
            var household = new HouseholdId(Guid.NewGuid());
            var answers = await Task.WhenAll(Hold(household, North), Hold(household, South), Hold(household, North));
            Assert.Single(answers, answer => answer is null);
        }
    }

    [Fact]
    public async Task A_restart_finds_the_place_that_was_held_and_a_departure_is_known_at_once()
    {
        var held = new UseId(Guid.NewGuid());
        Assert.Null(await Hold(_household, North, held));
        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);

        var refused = await Hold(_household, South);
        Assert.Equal(Reason.HouseholdHasPlace, refused!.Reason);
        Assert.Contains($"{North}", refused.Detail, StringComparison.Ordinal);
        await Ask(North, new SiteCommand.ConfirmArrival(held, Today));
        Assert.NotNull(await Hold(_household, South));
        await Ask(North, new SiteCommand.Depart(held, Today));
        Assert.Null(await Hold(_household, South));
    }

    [Fact]
    public async Task Nobody_comes_through_while_a_site_has_not_answered_and_a_cancelled_hold_is_known_at_once()
    {
        var (asked, held) = (Wish(North, new(Guid.NewGuid())), new UseId(Guid.NewGuid()));
        Assert.Null((await Places.Admit(asked)).Refusal);
        Assert.Null((await Places.Admit(asked)).Refusal);
        Assert.Contains("at this moment", (await Hold(_household, South))!.Detail, StringComparison.Ordinal);
        await Places.Withdraw(asked);

        Assert.Null(await Hold(_household, South, held));
        Assert.Contains($"{held}", (await Hold(_household, North))!.Detail, StringComparison.Ordinal);
        await Ask(South, new SiteCommand.CancelHold(held));
        Assert.Null(await Hold(_household, North));
    }

    IHouseholdPlacesGrain Places => _chain.Grains.GetPlacesOf(_household);

    // As the front door does.
    async Task<Rejection?> Hold(HouseholdId household, SiteId site, UseId? id = null)
    {
        var use = id ?? new(Guid.NewGuid());
        var asked = Wish(site, use) with { Command = new(household, [new(site, use)], Today, null) };
        if (await _chain.Grains.GetPlacesOf(household).Admit(asked) is { Refusal: { } refused })
            return refused;
        var hold = new SiteCommand.Hold(
            use, household, 3, [], Part, Today, null, DutchTime.StartOf(Today.AddDays(2)), UnitTraits.None);
        return (await _chain.Grains.GetSite(site).Handle(new(asked.RequestId, hold, Desk))).Rejection;
    }

    Envelope<PlaceWish> Wish(SiteId site, UseId use) =>
        new(Guid.NewGuid(), new(_household, [new PlaceStay(site, use)], Today, null), Desk);

    Task<Receipt> Ask(SiteId site, SiteCommand command) =>
        _chain.Grains.GetSite(site).Handle(new(Guid.NewGuid(), command, Desk)).Accepted();
}
