using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Explanations;

public sealed class ExplanationTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    [Fact]
    public async Task A_case_is_explained_by_facts_sources_rules_and_articles()
    {
        var id = await Detained();

        var explained = await host.Explanations.ExplainCaseAsync(
            new() { CaseId = id }, host.As(ChainRole.IndOfficer));

        Assert.Equal(
            ["registered", "lodged", "supervision_imposed"], explained.Lines.Select(line => line.Fact));
        var lodged = explained.Lines[1];
        Assert.Equal(("Politie", "Vb 2000 art. 3.108"), (lodged.Told.Organisation, lodged.Article));
        Assert.Contains("ondertekend", lodged.Text.Nl, StringComparison.Ordinal);
        Assert.Contains("signed", lodged.Text.En, StringComparison.Ordinal);
        Assert.Contains(explained.Lines[0].Changes, change =>
            (change.Dimension, change.After, change.Article) == ("residence", "Applicant", "Vw 2000 art. 8 f"));
        Assert.Empty(explained.RedactedFields);
    }

    [Fact]
    public async Task Who_may_not_see_a_fact_is_not_told_of_it_in_words()
    {
        var id = await Detained();

        var explained = await host.Explanations.ExplainCaseAsync(
            new() { CaseId = id }, host.As(ChainRole.CoaPlacement));
        var shown = await host.Cases.GetCaseAsync(new() { CaseId = id }, host.As(ChainRole.CoaPlacement));

        Assert.Equal(["registered", "lodged"], explained.Lines.Select(line => line.Fact));
        Assert.DoesNotContain(
            explained.Lines.SelectMany(line => line.Changes), change => change.Dimension == "supervision");
        Assert.Contains("F9", explained.RedactedFields);
        Assert.Empty(shown.Case.Steps);
        Assert.Equal(SupervisionStatus.Unspecified, shown.Case.Standing.Supervision);
        Assert.Contains("standing.supervision", shown.Case.MaskedFields);
        Assert.Equal("F1,F3,F4,F7,F8", host.Chain.Cases[id].Queries[^1].Fields);
    }

    [Fact]
    public async Task A_person_sees_the_own_cases_in_plain_words_and_by_whom_they_were_told()
    {
        var id = await Detained();

        var overview = await host.Explanations.GetOverviewAsync(
            new(), host.As(ChainRole.Representative, person: PersonOf(id)));

        var own = Assert.Single(overview.Cases);
        Assert.Equal((id, "aanvraag ingediend", "application lodged"), (own.CaseId, own.Stage.Nl, own.Stage.En));
        Assert.Equal(["Politie", "Politie", "Politie"], own.Facts.Select(fact => fact.ToldBy));
        Assert.Contains(own.Terms, term => term.Term == "BESL6" && term.EndsOn == "2027-08-03" && term.Uncertain);
        Assert.Contains(own.Standing, text => text.Nl == "De persoon heeft recht op opvang.");
        Assert.Equal("Voorbeeld", own.Personal.FamilyName);
        Assert.NotEmpty(overview.Notes);
    }

    [Fact]
    public async Task Nobody_sees_an_overview_of_somebody_the_token_does_not_name()
    {
        var id = await Detained();

        var nobody = await RefusalOf(() =>
            host.Explanations.GetOverviewAsync(new(), host.As(ChainRole.Representative)).ResponseAsync);
        var other = await host.Explanations.GetOverviewAsync(
            new(), host.As(ChainRole.Representative, person: new(Guid.NewGuid())));

        Assert.Equal((StatusCode.PermissionDenied, "PERSON_NOT_NAMED"), (nobody.StatusCode, nobody.Reason()));
        Assert.Empty(other.Cases);
        Assert.DoesNotContain(id, other.ToString(), StringComparison.Ordinal);
    }

    PersonId PersonOf(string id) => host.Chain.Cases[id].State.Person!.Value;

    async Task<string> Detained()
    {
        var request = Requests.Register();
        await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));
        await host.Cases.LodgeApplicationAsync(Requests.Lodge(request.CaseId), host.As(ChainRole.AvimRegistrar));
        await host.Cases.ReportStepAsync(
            new()
            {
                RequestId = Requests.NewId(),
                CaseId = request.CaseId,
                Step = new()
                {
                    HappenedOn = "2026-05-04",
                    SupervisionImposed = new() { Measure = SupervisionMeasure.ReportingDuty },
                },
            },
            host.As(ChainRole.AvimRegistrar));
        return request.CaseId;
    }
}
