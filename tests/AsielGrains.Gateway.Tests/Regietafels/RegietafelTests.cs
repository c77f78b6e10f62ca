using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Regietafels;

public sealed class RegietafelTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    static int _places;

    CallOptions Ind => host.As(ChainRole.IndOfficer);

    [Fact]
    public async Task A_sitting_has_its_agenda_its_discussions_and_its_action_points()
    {
        var (one, two) = (await Lodged(), await Lodged());
        var table = await Convene(1, one, two);
        var discussed = await Discuss(table, two, Track.General);
        await host.Regietafels.AddActionPointAsync(Action(table, two), Ind);

        var shown = (await host.Regietafels.GetRegietafelAsync(new() { TableId = table }, Ind)).Regietafel;
        Assert.Equal([one, two], shown.Agenda.Select(item => item.CaseId));
        Assert.Equal([false, true], shown.Agenda.Select(item => item.Discussed));
        Assert.Equal((Track.General, false), (shown.Agenda[1].Track, shown.Agenda[1].TrackConfirmed));
        Assert.Equal(
            [PlanningAdvice.Unspecified, PlanningAdvice.OneDayLonger],
            shown.Agenda.Select(item => item.PlanningAdvice));
        Assert.Contains(FileItem.Eurodac, discussed.FileCheck.Missing);
        Assert.Equal(
            (1, FileItem.Documents, "KMar", "2026-05-12", true),
            (shown.ActionPoints[0].Number, shown.ActionPoints[0].Item, shown.ActionPoints[0].Owner,
                shown.ActionPoints[0].DueOn, shown.ActionPoints[0].Overdue));
    }

    [Fact]
    public async Task What_a_file_speaks_for_is_decided_on_or_deviated_from_for_a_reason()
    {
        var id = await LodgedWithHit();

        var proposed = (await host.Regietafels.GetTrackProposalAsync(new() { CaseId = id }, Ind)).Proposal;
        var masked = (await host.Regietafels.GetTrackProposalAsync(
            new() { CaseId = id }, host.As(ChainRole.CoaPlacement))).Proposal;
        var refusal = await RefusalOf(() => host.Regietafels.DecideTrackAsync(Decision(id), Ind).ResponseAsync);
        var decision = Decision(id);
        decision.TrackReason = TrackReason.NewFacts;
        await host.Regietafels.DecideTrackAsync(decision, Ind);
        var decided = (await host.Regietafels.GetTrackProposalAsync(new() { CaseId = id }, Ind)).Proposal;

        var ground = Assert.Single(proposed.Grounds);
        Assert.Equal(
            (Track.Dublin, TrackGround.EurodacHit, "2026-05-04"), (proposed.Track, ground.Ground, ground.FactOn));
        Assert.Equal((Track.Dublin, 0), (masked.Track, masked.Grounds.Count));
        Assert.Equal(("sporen-2016.1", null), (proposed.Rules, proposed.TargetGroup));
        Assert.Equal(("GROUND_MISSING", "track_reason"), (refusal.Reason(), refusal.Field()));
        Assert.Equal((Track.General, true, true), (decided.Current, decided.CurrentConfirmed, decided.Deviates));
    }

    [Fact]
    public async Task A_step_that_deviates_from_the_file_of_its_day_has_a_reason_and_a_stream_need_not()
    {
        var (id, streamed) = (await LodgedWithHit(), await LodgedWithHit());

        var refusal = await RefusalOf(() => host.Cases.ReportStepAsync(Assigned(id), Ind).ResponseAsync);
        var before = Assigned(id);
        before.Step.HappenedOn = "2026-05-03";
        await host.Cases.ReportStepAsync(before, Ind);
        var reasoned = Assigned(await LodgedWithHit());
        reasoned.Step.TrackAssigned.Reason = TrackReason.NewFacts;
        await host.Cases.ReportStepAsync(reasoned, Ind);
        using var stream = host.Cases.SubmitCommands(Ind);
        await stream.RequestStream.WriteAsync(new() { Report = Assigned(streamed) });
        await stream.RequestStream.CompleteAsync();

        Assert.Equal(
            (StatusCode.FailedPrecondition, "GROUND_MISSING", "track_assigned.reason"),
            (refusal.StatusCode, refusal.Reason(), refusal.Field()));
        Assert.True(await stream.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.NotNull(stream.ResponseStream.Current.Receipt);
    }

    async Task<string> LodgedWithHit()
    {
        var id = await Lodged();
        await host.Cases.ReportStepAsync(
            new()
            {
                RequestId = Requests.NewId(),
                CaseId = id,
                Step = new()
                {
                    HappenedOn = "2026-05-04",
                    EurodacChecked = new() { HitCategory = 1, HitState = "ITA" },
                },
            },
            host.As(ChainRole.AvimRegistrar));
        return id;
    }

    static ReportStepRequest Assigned(string id) => new()
    {
        RequestId = Requests.NewId(),
        CaseId = id,
        Step = new() { HappenedOn = "2026-05-05", TrackAssigned = new() { Track = Track.General } },
    };

    static DecideTrackRequest Decision(string id) => new()
    {
        RequestId = Requests.NewId(),
        CaseId = id,
        DecidedOn = "2026-05-05",
        Track = Track.General,
    };

    [Fact]
    public async Task What_the_first_session_proposes_the_second_decides_and_the_case_knows_it()
    {
        var id = await Lodged();
        await Discuss(await Convene(1, id), id, Track.General);
        var proposed = await Standing(id);
        await Discuss(await Convene(2, id), id, Track.General);
        var decided = await Standing(id);

        Assert.Equal((Track.General, false), (proposed.Track, proposed.TrackConfirmed));
        Assert.Equal((Track.General, true), (decided.Track, decided.TrackConfirmed));
    }

    [Fact]
    public async Task Cases_that_the_next_sitting_can_take_up_are_told_with_what_their_files_lack()
    {
        var (one, two) = (await Lodged(), await Lodged());
        host.Deadlines.Candidates = new(
            [Domain.Identity.CaseId.Parse(one), Domain.Identity.CaseId.Parse(two)],
            Domain.Identity.CaseId.Parse(two));

        var answer = await host.Regietafels.FindRegietafelCandidatesAsync(
            new() { RegisteredFromOn = "2026-05-01" }, host.As(ChainRole.CoaPlacement));

        Assert.Equal([one, two], answer.Candidates.Select(candidate => candidate.CaseId));
        Assert.Equal((two, "2026-05-02"), (answer.NextPageToken, answer.Candidates[0].RegisteredOn));
        Assert.Contains(FileItem.Eurodac, answer.Candidates[0].FileCheck.Missing);
        Assert.Equal(Track.General, answer.Candidates[0].TrackProposal.Track);
        Assert.Equal("F1,F4,F8", host.Chain.Cases[one].Queries[^1].Fields);
    }

    [Theory]
    [InlineData("registered_from_on", """{"registered_from_on": "1999-01-01"}""")]
    [InlineData("registered_from_on", "{}")]
    [InlineData("page_size", """{"registered_from_on": "2026-05-01", "page_size": 51}""")]
    [InlineData("page_token", """{"registered_from_on": "2026-05-01", "page_token": "x"}""")]
    public async Task A_malformed_question_for_candidates_is_named(string field, string request)
    {
        var refusal = await RefusalOf(() => host.Regietafels.FindRegietafelCandidatesAsync(
            FindRegietafelCandidatesRequest.Parser.ParseJson(request), Ind).ResponseAsync);

        Assert.Equal((StatusCode.InvalidArgument, field), (refusal.StatusCode, refusal.Field()));
    }

    [Fact]
    public async Task A_sitting_is_shown_without_the_cases_that_are_kept_from_the_caller_and_the_others_are_recorded()
    {
        var (one, two) = (await Lodged(), await Lodged());
        var table = await Convene(1, one, two);
        await host.Regietafels.AddActionPointAsync(Action(table, one), Ind);
        host.Deadlines.Hidden.Add(Domain.Identity.CaseId.Parse(one));

        var shown = (await host.Regietafels.GetRegietafelAsync(
            new() { TableId = table }, host.As(ChainRole.CoaPlacement))).Regietafel;

        host.Deadlines.Hidden.Clear();
        Assert.Equal([two], shown.Agenda.Select(item => item.CaseId));
        Assert.Empty(shown.ActionPoints);
        Assert.Contains(Domain.Identity.CaseId.Parse(two), host.Deadlines.Disclosed);
    }

    [Fact]
    public async Task A_repeated_discussion_gets_the_first_answer()
    {
        var id = await Lodged();
        var request = new RecordDiscussionRequest
        {
            RequestId = Requests.NewId(), TableId = await Convene(2, id), CaseId = id, Track = Track.General,
        };
        await host.Regietafels.RecordDiscussionAsync(request, Ind);

        Assert.True((await host.Regietafels.RecordDiscussionAsync(request, Ind)).Receipt.Repeated);
    }

    [Fact]
    public async Task An_action_point_is_settled_by_its_owner_and_by_nobody_else()
    {
        var id = await Lodged();
        var table = await Convene(1, id);
        await host.Regietafels.AddActionPointAsync(Action(table, id), Ind);
        var settle = new SettleActionPointRequest
        {
            RequestId = Requests.NewId(), TableId = table, Number = 1, SettledOn = "2026-05-11",
        };
        var refusal = await RefusalOf(async () => await host.Regietafels.SettleActionPointAsync(
            settle, host.As(ChainRole.CoaPlacement)));
        await host.Regietafels.SettleActionPointAsync(settle, host.As(ChainRole.BorderRegistrar));

        Assert.Equal((StatusCode.PermissionDenied, "STEP_NOT_YOURS"), (refusal.StatusCode, refusal.Reason()));
        var shown = (await host.Regietafels.GetRegietafelAsync(new() { TableId = table }, Ind)).Regietafel;
        Assert.Equal(("2026-05-11", false), (shown.ActionPoints[0].SettledOn, shown.ActionPoints[0].Overdue));
    }

    [Fact]
    public async Task What_is_not_on_the_agenda_is_not_discussed_and_the_case_is_told_nothing()
    {
        var id = await Lodged();
        var refusal = await RefusalOf(async () => await Discuss(await Convene(1), id, Track.General));

        Assert.Equal("NOT_ON_AGENDA", refusal.Reason());
        Assert.Equal(Track.Unspecified, (await Standing(id)).Track);
    }

    [Theory]
    [InlineData("budel.2026-05-11.3", "table_id")]
    [InlineData("budel", "table_id")]
    public async Task A_malformed_sitting_is_refused_with_its_field(string table, string field)
    {
        var refusal = await RefusalOf(async () => await host.Regietafels.GetRegietafelAsync(
            new() { TableId = table }, Ind));

        Assert.Equal((StatusCode.InvalidArgument, field), (refusal.StatusCode, refusal.Field()));
    }

    [Fact]
    public async Task An_owner_is_a_partner()
    {
        var id = await Lodged();
        var action = Action(await Convene(1, id), id);
        action.Owner = "7";
        var refusal = await RefusalOf(async () => await host.Regietafels.AddActionPointAsync(action, Ind));

        Assert.Equal("owner", refusal.Field());
    }

    [Fact]
    public async Task The_file_of_a_case_is_checked_for_its_profile()
    {
        var check = (await host.Regietafels.GetFileCheckAsync(
            new() { CaseId = await Lodged() }, host.As(ChainRole.CoaPlacement))).FileCheck;

        Assert.Equal((FileProfile.Alone, false), (check.Profile, check.Complete));
        Assert.Equal(
            [FileItem.Eurodac, FileItem.Vis, FileItem.Documents, FileItem.MedicalScreening], check.Missing);
    }

    static AddActionPointRequest Action(string table, string id) => new()
    {
        RequestId = Requests.NewId(),
        TableId = table,
        CaseId = id,
        Item = FileItem.Documents,
        Owner = "KMar",
        DueOn = "2026-05-12",
    };

    async Task<string> Convene(int session, params string[] cases)
    {
        var table = $"budel-{Interlocked.Increment(ref _places)}.2026-05-11.{session}";
        await host.Regietafels.ConveneRegietafelAsync(
            new() { RequestId = Requests.NewId(), TableId = table, CaseIds = { cases } }, Ind);
        return table;
    }

    async Task<RecordDiscussionResponse> Discuss(string table, string id, Track track) =>
        await host.Regietafels.RecordDiscussionAsync(
            new()
            {
                RequestId = Requests.NewId(),
                TableId = table,
                CaseId = id,
                Track = track,
                PlanningAdvice = PlanningAdvice.OneDayLonger,
            },
            Ind);

    async Task<CaseStanding> Standing(string id) =>
        (await host.Cases.GetCaseAsync(new() { CaseId = id }, Ind)).Case.Standing;

    async Task<string> Lodged()
    {
        var register = Requests.Register();
        await host.Cases.RegisterCaseAsync(register, host.As(ChainRole.AvimRegistrar));
        await host.Cases.LodgeApplicationAsync(Requests.Lodge(register.CaseId), host.As(ChainRole.AvimRegistrar));
        return register.CaseId;
    }
}
