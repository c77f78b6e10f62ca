using System.Text.Json;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Procedures;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Procedures;

public sealed class ProcedureTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    Contract.V1.ProceduresService.ProceduresServiceClient Client => new(host.Channel);

    [Fact]
    public async Task The_procedures_are_listed_oldest_first_without_their_rules()
    {
        var listed = (await Client.ListProceduresAsync(new(), Anybody)).Procedures;

        Assert.Equal(
            ["nl-2010", "nl-2021", "nl-2021-extended", "eu-2026"], listed.Select(procedure => procedure.Version));
        Assert.All(listed, procedure => Assert.Empty(procedure.Terms));
        Assert.Equal("2021-06-25", listed[1].LodgedFromOn);
    }

    [Fact]
    public async Task A_procedure_tells_its_terms_with_article_and_what_nobody_verified()
    {
        var pact = (await Client.GetProcedureAsync(new() { Version = "eu-2026" }, Anybody)).Procedure;

        var screening = pact.Terms.Single(term => term.Code == "PSCR");
        Assert.Equal(("7 days", "KMar"), (screening.Length, screening.Binds));
        Assert.NotEmpty(screening.Unverified);
        Assert.All(pact.Terms, term => Assert.NotEmpty(term.Article));
        Assert.NotEmpty(pact.Unverified);
    }

    [Fact]
    public async Task A_term_tells_by_which_law_it_is_counted_and_who_acts_on_it()
    {
        var terms = (await Client.GetProcedureAsync(new() { Version = "nl-2021" }, Anybody)).Procedure.Terms;
        var detention = terms.Single(term => term.Code == "GRENS4");
        var transfer = terms.Single(term => term.Code == "DTR");
        var leave = terms.Single(term => term.Code == "DUBV");

        Assert.Equal(
            ("DeprivationOfLiberty", "Algemene termijnenwet art. 4, c"),
            (detention.Counting.Code, detention.Counting.Article));
        Assert.Equal("provisional_measure_decided.Granted", transfer.Stay.StartsWith);
        Assert.Equal(
            ("DutyToLeave", "DtenV", "OtherStateResponsible"),
            (leave.Basis, leave.FollowedBy.Single(), leave.Outcomes.Single()));
        Assert.Contains("hearing_held.Dublin", terms.Single(term => term.Code == "DTC").Needs);
    }

    [Fact]
    public async Task Every_step_it_names_is_one_that_can_be_reported_or_a_call_of_its_own()
    {
        var reported = Step.Descriptor.Fields.InFieldNumberOrder().Select(field => field.Name);
        foreach (var version in (string[])["nl-2010", "nl-2021", "nl-2021-extended", "eu-2026"])
        {
            var steps = (await Client.GetProcedureAsync(new() { Version = version }, Anybody)).Procedure.Steps;
            Assert.Subset(
                reported.Concat(["announced", "registered", "lodged", "withdrawn"]).ToHashSet(),
                steps.Select(step => step.Step).ToHashSet());
        }

        Assert.Equal("hearing_held", StepCodes.Of(Domain.Procedures.StepKind.HearingHeld));
    }

    [Fact]
    public async Task An_unknown_version_is_not_found()
    {
        var refusal = await RefusalOf(() =>
            Client.GetProcedureAsync(new() { Version = "nl-1999" }, Anybody).ResponseAsync);

        Assert.Equal((StatusCode.NotFound, "PROCEDURE_UNKNOWN"), (refusal.StatusCode, refusal.Reason()));
    }

    [Fact]
    public async Task They_are_read_over_rest()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/procedures/nl-2021");
        request.Headers.Authorization = new("Bearer", host.TokenOf(ChainRole.ChainAnalyst));
        request.Headers.Add(PurposeHeader.Name, Purposes.ChainSteering);
        using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.EnsureSuccessStatusCode();
        var document = JsonSerializer.Deserialize<JsonElement>(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("2021-06-25", document.GetProperty("procedure").GetProperty("lodgedFromOn").GetString());
    }

    CallOptions Anybody => host.As(ChainRole.ChainAnalyst);
}
