using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Gateway.Tests.Placement;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Households;

/// <summary>Who is missed on a site, for whoever has to look.</summary>
public sealed class AbsenceTests : IClassFixture<GatewayHost>
{
    readonly GatewayHost host;
    readonly Country _country;

    public AbsenceTests(GatewayHost host)
    {
        (this.host, _country) = (host, new(host));
        host.Deadlines.Page = new(new(0, long.MaxValue), [], 0, null);
        host.Deadlines.Known = host.Chain.Known;
    }

    [Fact]
    public async Task Who_is_signalled_is_listed_with_what_the_police_found_until_seen()
    {
        var (site, id) = await Stayed();
        Assert.Empty((await Missed(site)).Absences);

        await Report(id, ChainRole.CoaPlacement, "2026-05-20", new()
        {
            AbsenceSignalled = new() { Signal = AbsenceSignal.HouseCheckMissed },
        });
        var signalled = Assert.Single((await Missed(site)).Absences);
        Assert.Equal((id, site, "2026-05-20", ""), (
            signalled.CaseId, signalled.SiteId, signalled.SinceOn, signalled.NotFoundOn));
        Assert.Contains(CaseId.Parse(id), host.Deadlines.Disclosed);
        Assert.Empty((await Missed(site, signalled.Days + 1)).Absences);
        Assert.Single((await Missed(site, signalled.Days)).Absences);

        await Report(id, ChainRole.AvimRegistrar, "2026-05-21", new()
        {
            AddressChecked = new() { Finding = AddressFinding.NotFound },
        });
        Assert.Equal("2026-05-21", Assert.Single((await Missed(site)).Absences).NotFoundOn);
        await Report(id, ChainRole.AvimRegistrar, "2026-05-22", new()
        {
            AddressChecked = new() { Finding = AddressFinding.Seen },
        });
        Assert.Empty((await Missed(site)).Absences);
    }

    [Fact]
    public async Task Who_is_kept_from_the_caller_is_neither_told_of_nor_counted()
    {
        var (site, id) = await Stayed();
        await Report(id, ChainRole.CoaPlacement, "2026-05-20", new()
        {
            AbsenceSignalled = new() { Signal = AbsenceSignal.HouseCheckMissed },
        });
        Assert.Equal(1, (await Missed(site)).TotalCount);
        host.Deadlines.Hidden.Add(CaseId.Parse(id));

        var seen = await Missed(site);
        Assert.Equal((0, 0), (seen.Absences.Count, seen.TotalCount));
    }

    [Theory]
    [InlineData("days_min", -1)]
    [InlineData("days_min", 3_661)]
    [InlineData("page_size", -1)]
    public async Task A_malformed_question_is_refused_by_the_name_of_the_field(string field, int value)
    {
        var request = new ListAbsencesRequest();
        ListAbsencesRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value);
        var refused = await RefusalOf(() => host.Households.ListAbsencesAsync(request, _country.Desk).ResponseAsync);
        Assert.Equal(field, refused.Field());
    }

    async Task<(string Site, string Case)> Stayed()
    {
        var site = await _country.Open();
        var stay = _country.Accept(site);
        var held = await host.Placement.AcceptOptionAsync(stay, _country.Desk);
        await _country.Arrive(site, held.PlacementId);
        var register = Requests.Register();
        register.HouseholdId = stay.HouseholdId;
        await host.Cases.RegisterCaseAsync(register, host.As(ChainRole.AvimRegistrar));
        return (site, register.CaseId);
    }

    async Task<ListAbsencesResponse> Missed(string site, int days = 0) =>
        await host.Households.ListAbsencesAsync(new() { SiteId = site, DaysMin = days }, _country.Desk);

    async Task Report(string id, ChainRole role, string on, Step step)
    {
        step.HappenedOn = on;
        await host.Cases.ReportStepAsync(
            new() { RequestId = Requests.NewId(), CaseId = id, Step = step }, host.As(role));
    }
}
