using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Tests.Clusters;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Cases;

/// <summary>Who is tied to sites reaches the cases of who stays or is expected there.</summary>
public sealed class CaseReachTests : IAsyncLifetime
{
    static readonly SiteId Here = SiteId.Parse("ter-apel");
    static readonly SiteId Elsewhere = SiteId.Parse("budel");

    static readonly Caller Ind =
        new(Organisation.Ind, ChainRole.IndOfficer.Name, Purposes.AsylumProcedure) { Sites = [Here] };

    static readonly Caller Places = new(Organisation.Systeem, "systeem.plaatsen", Purposes.PlaceAgreement);

    readonly TestFolder _folder = new();
    readonly (PersonId Person, VNumber Number, CaseId Case) _one = (NewPerson(), NewNumber(), NewCase());
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync()
    {
        _chain = await ChainCluster.Start(_folder.Path);
        await Grain.Ask(Register(5, _one.Person, _one.Number)).Accepted();
    }

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    ICaseGrain Grain => _chain.Case(_one.Case);

    [Fact]
    public async Task It_is_reached_while_its_household_is_expected_or_stays_there_and_not_before_or_after()
    {
        Assert.Null(await Read());
        await Place(PlacePhase.Expected, Here);
        Assert.NotNull(await Read());
        await Place(PlacePhase.Present, Elsewhere, Here);
        Assert.NotNull(await Read());
        await Place(PlacePhase.Present, Elsewhere);
        Assert.Null(await Read());
        await Place(PlacePhase.Departed, Here);
        Assert.Null(await Read());
    }

    [Fact]
    public async Task What_is_out_of_reach_is_out_of_reach_as_of_an_earlier_day_too_and_no_disclosure_is_recorded()
    {
        await Place(PlacePhase.Present, Here);
        var then = (await Read())!.RecordedAt;
        await Place(PlacePhase.Present, Elsewhere);
        var recorded = (await _chain.Disclosures(_one.Person)).Count;

        Assert.Null(await Read(then));
        Assert.Null(await Grain.Explain(QueryOf(null), October(20)));
        Assert.Equal(recorded, (await _chain.Disclosures(_one.Person)).Count);
    }

    [Fact]
    public async Task A_command_from_who_does_not_reach_it_is_answered_as_if_it_were_unknown_and_stores_nothing()
    {
        await Place(PlacePhase.Present, Elsewhere);

        var refused = await Lodge();
        var unknown = await _chain.Case(NewCase()).Handle(new(Guid.NewGuid(), new CaseCommand.Lodge(October(6)), Ind));
        Assert.Equal(Reason.CaseUnknown, refused.Rejection!.Reason);
        Assert.Equal(unknown.Rejection, refused.Rejection);
        Assert.Null((await Grain.Read(new(Registrar, "F1", Personal: false)))!.Case.LodgedOn);

        await Place(PlacePhase.Present, Here);
        await Lodge().Accepted();
    }

    Task<Answer> Lodge() => Grain.Handle(new(Guid.NewGuid(), new CaseCommand.Lodge(October(6)), Ind));

    Task<CaseReading?> Read(DateTimeOffset? asOf = null) => Grain.Read(QueryOf(asOf));

    static CaseQuery QueryOf(DateTimeOffset? asOf) => new(Ind, "F1", Personal: false, AsOf: asOf);

    async Task Place(PlacePhase phase, params SiteId[] sites)
    {
        var place = new CasePlace(
            phase, October(6), [.. sites.Select(site => new PlaceStay(site, new(Guid.NewGuid())))]);
        await Grain.Handle(new(Guid.NewGuid(), new CaseCommand.FollowPlace(null, place), Places)).Accepted();
    }
}
