using System.Net.Http.Headers;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Returns;

public sealed class ReturnTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    static readonly Step Agreed = new()
    {
        HappenedOn = "2026-05-20",
        ReadmissionAgreed = new()
        {
            Country = "MAR", Source = ReadmissionSource.Authorities, ValidUntilOn = "2026-08-20",
        },
    };

    static readonly Step Removable = new()
    {
        HappenedOn = "2026-05-25",
        RemovabilityChecked = new() { Finding = RemovabilityFinding.Removable },
    };

    static readonly Step Attempted = new()
    {
        HappenedOn = "2026-05-25",
        ReturnAttempted = new() { Country = "MAR", Result = AttemptResult.Departed },
    };

    static readonly Step Departed = new()
    {
        HappenedOn = "2026-05-25", Departed = new() { Departure = DepartureKind.Forced },
    };

    CallOptions Director => host.As(ChainRole.DepartureDirector);

    [Fact]
    public async Task The_return_track_of_a_case_is_told()
    {
        var id = await MustLeave();
        foreach (var step in (Step[])[Agreed, Removable, Attempted, Departed])
            await Report(id, step);

        var track = (await host.Returns.GetReturnTrackAsync(new() { CaseId = id }, Director)).Track;

        var agreement = track.Agreements.Single();
        Assert.Equal(("MAR", 1, "2026-05-25"), (agreement.Country, agreement.Attempts, agreement.UsedOn));
    }

    [Fact]
    public async Task Who_is_not_to_be_moved_is_not_removed_until_the_partner_was_heard()
    {
        var id = await MustLeave();
        var blocked = new MoveBlocked { Kind = BlockKind.Medical, BlockedUntilOn = "2026-05-29" };
        await Report(id, new() { HappenedOn = "2026-05-22", MoveBlocked = blocked }, ChainRole.HealthScreener);

        var check = await Check(id);
        var refusal = await RefusalOf(() => Report(id, Departed));
        var shown = (await host.Cases.GetCaseAsync(
            new() { CaseId = id, ValidOn = "2026-05-25" }, host.As(ChainRole.CoaPlacement))).Case.Standing;
        await Report(
            id,
            new() { HappenedOn = "2026-05-24", MoveBlockEnded = new() { Kind = BlockKind.Medical } },
            ChainRole.HealthScreener);

        Assert.Equal([Obstacle.MoveBlocked], check.Obstacles.Select(one => one.Obstacle));
        Assert.Equal("NOT_REMOVABLE", refusal.Reason());
        Assert.Equal((BlockKind.Medical, "2026-05-29"), (shown.MoveBlocks[0].Kind, shown.MoveBlocks[0].UntilOn));
        await Report(id, Removable);
        await Report(id, Departed);
    }

    [Fact]
    public async Task The_share_of_agreements_that_were_used_is_told_with_its_definition_and_position()
    {
        var (used, lost) = (await MustLeave(), await MustLeave());
        await Report(used, Agreed);
        await Report(lost, new()
        {
            HappenedOn = "2026-05-20",
            ReadmissionAgreed = new()
            {
                Country = "MAR", Source = ReadmissionSource.Treaty, ValidUntilOn = "2026-05-30",
            },
        });
        foreach (var step in (Step[])[Removable, Attempted, Departed])
            await Report(used, step);

        var figures = (await host.Returns.GetReturnFiguresAsync(
            new() { From = "2026-01-01" }, host.As(ChainRole.ChainAnalyst))).Figures;

        Assert.True(figures.All.Obtained >= 2);
        Assert.Equal(figures.All.Obtained, figures.All.Used + figures.All.Open + figures.All.Lost);
        Assert.Equal(
            Math.Round(1_000m * figures.All.Used / figures.All.Obtained, MidpointRounding.AwayFromZero),
            figures.All.UsedPerMille);
        Assert.NotEmpty(figures.Position);
        Assert.Contains("seen by a partner", figures.Definition, StringComparison.Ordinal);
        Assert.Equal(4, figures.Departures.Count);
    }

    [Fact]
    public async Task An_attempt_without_a_check_is_refused_and_so_is_one_without_an_agreement()
    {
        var id = await MustLeave();
        var uncheckedYet = await RefusalOf(() => Report(id, Attempted));
        await Report(id, Removable);
        var without = await RefusalOf(() => Report(id, Attempted));

        Assert.Equal((StatusCode.FailedPrecondition, "REMOVABILITY_NOT_CHECKED"),
            (uncheckedYet.StatusCode, uncheckedYet.Reason()));
        Assert.Equal("NO_AGREEMENT", without.Reason());
    }

    [Fact]
    public async Task A_person_is_not_removable_while_a_repeat_application_runs_in_another_case()
    {
        var number = Requests.NewVNumber();
        var id = await MustLeave(number);
        Assert.True((await Check(id)).Removable);

        var again = Requests.Register(vNumber: number);
        again.Kind = ApplicationKind.Repeat;
        again.RegisteredOn = "2026-05-22";
        await host.Cases.RegisterCaseAsync(again, host.As(ChainRole.AvimRegistrar));
        var check = await Check(id);

        Assert.False(check.Removable);
        Assert.Equal(
            (again.CaseId, Obstacle.RepeatApplicationPending, 2),
            (check.Obstacles.Single().CaseId, check.Obstacles.Single().Obstacle, check.Cases));
    }

    [Fact]
    public async Task An_obstacle_is_told_with_its_article_and_refuses_the_check()
    {
        var id = await MustLeave();
        await Report(
            id,
            new()
            {
                HappenedOn = "2026-05-21",
                DeparturePostponed = new()
                {
                    Ground = PostponementGround.Medical, PostponedUntilOn = "2026-11-21",
                },
            },
            ChainRole.IndOfficer);

        Assert.Equal("Vw 2000 art. 64", (await Check(id)).Obstacles.Single().Article);
        var refusal = await RefusalOf(() => Report(id, Removable));
        Assert.Equal("NOT_REMOVABLE", refusal.Reason());
        Assert.Contains("art. 64", refusal.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_unknown_case_nothing_is_told()
    {
        var track = await RefusalOf(async () => await host.Returns.GetReturnTrackAsync(
            new() { CaseId = Requests.NewCase() }, Director));
        var check = await RefusalOf(() => Check(Requests.NewCase()));

        Assert.Equal(("CASE_UNKNOWN", "CASE_UNKNOWN"), (track.Reason(), check.Reason()));
    }

    [Fact]
    public async Task The_figures_are_read_over_REST_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/return-figures?from=2026-01-01");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", host.TokenOf(ChainRole.ChainAnalyst));
        request.Headers.Add(PurposeHeader.Name, Purposes.ChainSteering);

        using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Contains(
            "\"definition\"",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"happenedOn":"2026-05-04","readmissionAgreed":{"source":1}}""", "readmission_agreed.country")]
    [InlineData(
        """{"happenedOn":"2026-05-04","readmissionAgreed":{"country":"MAR","source":1,"validUntilOn":"2026-05-03"}}""",
        "readmission_agreed.valid_until_on")]
    [InlineData(
        """{"happenedOn":"2026-05-04","departurePostponed":{"ground":1,"postponedUntilOn":"2027-06-04"}}""",
        "departure_postponed.postponed_until_on")]
    [InlineData(
        """
        {"happenedOn":"2026-05-04","laissezPasserAnswered":{"country":"MAR","answer":2,"validUntilOn":"2026-06-04"}}
        """,
        "laissez_passer_answered.valid_until_on")]
    public async Task A_malformed_step_of_the_return_track_is_refused_with_its_field(string step, string field)
    {
        var refusal = await RefusalOf(() => Report(Requests.NewCase(), Step.Parser.ParseJson(step)));

        Assert.Equal((StatusCode.InvalidArgument, field), (refusal.StatusCode, refusal.Field()));
    }

    async Task<CheckRemovabilityResponse> Check(string id) => await host.Returns.CheckRemovabilityAsync(
        new() { CaseId = id, CheckedOn = "2026-05-25" }, Director);

    async Task<string> MustLeave(string? vNumber = null)
    {
        var register = Requests.Register(vNumber: vNumber);
        await host.Cases.RegisterCaseAsync(register, host.As(ChainRole.AvimRegistrar));
        await host.Cases.LodgeApplicationAsync(Requests.Lodge(register.CaseId), host.As(ChainRole.AvimRegistrar));
        await Report(
            register.CaseId, new() { HappenedOn = "2026-05-12", IntentionSent = new() }, ChainRole.IndOfficer);
        await Report(
            register.CaseId,
            new()
            {
                HappenedOn = "2026-05-14",
                Decided = new()
                {
                    Outcome = DecisionOutcome.ManifestlyUnfounded, Article = "Vw 2000 art. 30b(1)g",
                },
            },
            ChainRole.IndOfficer);
        return register.CaseId;
    }

    async Task Report(string id, Step step, ChainRole? role = null) => await host.Cases.ReportStepAsync(
        new() { RequestId = Requests.NewId(), CaseId = id, Step = step },
        host.As(role ?? ChainRole.DepartureDirector));
}
