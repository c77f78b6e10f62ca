using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Placement;

/// <summary>Who is for which type of site, at the front door.</summary>
public sealed class PlaceRulesTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly Country _country = new(host);

    [Fact]
    public async Task A_closed_type_opens_for_whom_it_was_decided_and_an_azc_then_closes()
    {
        var (htl, azc) = (await _country.Open(type: SiteType.Htl), await _country.Open());
        var question = _country.Question();
        Assert.Equal([azc], await Options(question, htl, azc));
        question.Household.Admissions.Add(SiteAdmission.Enforcement);
        Assert.Equal([htl], await Options(question, htl, azc));
        question.Household.Admissions.Add(SiteAdmission.Unspecified);
        var refused = await RefusalOf(() => Options(question, htl));
        Assert.Equal(
            (StatusCode.InvalidArgument, "question.household.admissions"), (refused.StatusCode, refused.Field()));
    }

    [Fact]
    public async Task A_doorstroomlocatie_is_for_its_own_municipality()
    {
        var site = await _country.Open(type: SiteType.Doorstroomlocatie);
        var question = _country.Question();
        question.Household.Phase = ReceptionPhase.PermitHolder;
        Assert.Empty(await Options(question, site));
        question.Household.HousingMunicipality = "GM0014";
        Assert.Empty(await Options(question, site));
        question.Household.HousingMunicipality = "GM1950";
        Assert.Equal([site], await Options(question, site));
    }

    [Theory]
    [InlineData(SiteType.Azc, Regime.Rva)]
    [InlineData(SiteType.Vbl, Regime.RestrictedForDeparture)]
    [InlineData(SiteType.Htl, Regime.Restricted)]
    public async Task A_part_has_the_regime_of_its_type_unless_another_is_told(SiteType type, Regime regime)
    {
        var site = await _country.Open(type: type);
        var known = await host.Sites.GetSiteAsync(new() { SiteId = site }, _country.Desk);
        Assert.Equal(regime, Assert.Single(known.Site.Parts).Regime);
    }

    [Fact]
    public async Task Who_is_there_by_a_measure_is_not_named_as_who_could_move_tonight()
    {
        var site = await _country.Open(type: SiteType.Htl);
        var question = _country.Question();
        question.Household.Admissions.Add(SiteAdmission.Enforcement);
        var accept = _country.Accept(site);
        accept.Question = question;
        var held = await host.Placement.AcceptOptionAsync(accept, _country.Desk);
        await _country.Arrive(site, held.PlacementId);
        var tonight = (await host.Placement.GetTonightAsync(
            new() { SiteId = site, Households = 5 }, _country.Desk)).Tonight;
        Assert.Equal((2, 0), (tonight.Present, tonight.Movable.Count));
    }

    async Task<IEnumerable<string>> Options(PlacementQuestion question, params string[] sites) =>
        (await host.Placement.FindPlaceAsync(new() { Question = question, SiteIds = { sites } }, _country.Desk))
        .Advice.Options.Select(option => option.SiteId);
}
