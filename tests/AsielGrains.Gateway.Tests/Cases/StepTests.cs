using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Gateway.Tests.Hostility;
using Google.Protobuf;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Cases;

public sealed class StepTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    [Fact]
    public async Task A_step_moves_the_case_and_is_shown_with_where_the_case_stands()
    {
        var id = await Lodged();

        await Report(id, new() { HappenedOn = "2026-05-04", TrackAssigned = new() { Track = Track.General } });
        await Report(id, new() { HappenedOn = "2026-05-11", RestPeriodStarted = new() });

        var shown = (await host.Cases.GetCaseAsync(new() { CaseId = id }, host.As(ChainRole.IndOfficer))).Case;
        Assert.Equal(
            ("nl-2021-extended", "rest", Track.General, true, ResidenceStatus.Applicant, ReceptionStatus.Entitled),
            (shown.Standing.Procedure, shown.Standing.Stage, shown.Standing.Track, shown.Standing.TrackConfirmed,
                shown.Standing.Residence, shown.Standing.Reception));
        Assert.Equal([Step.StepOneofCase.TrackAssigned, Step.StepOneofCase.RestPeriodStarted],
            shown.Steps.Select(step => step.StepCase));
        Assert.NotEmpty(shown.Standing.Unverified);
    }

    // User stories 6 and 7: the answer tells what follows from the step, with the articles.
    [Fact]
    public async Task Who_reports_a_step_is_told_what_it_does()
    {
        var id = await Lodged();

        var answer = await Told(
            id,
            new()
            {
                HappenedOn = "2026-05-20",
                Decided = new() { Outcome = DecisionOutcome.Granted, Article = "Vw 2000 art. 28(1)" },
            },
            ChainRole.IndOfficer);

        var stage = answer.Effects.Single(effect => effect.Dimension == "stage");
        Assert.Equal(("lodged", "granted", "Vw 2000 art. 28"), (stage.Before, stage.After, stage.Article));
        Assert.Equal(
            ("2026-05-20", DeadlineState.Met),
            answer.Deadlines.Where(one => one.Term == "BESL6").Select(one => (one.MetOn, one.State)).Single());
    }

    [Fact]
    public async Task Who_reports_a_step_is_told_what_the_file_still_misses()
    {
        var rest = new Step { HappenedOn = "2026-05-11", RestPeriodStarted = new() };

        Assert.Contains(FileItem.Eurodac, (await Told(await Lodged(), rest, ChainRole.IndOfficer)).Missing);
    }

    [Fact]
    public async Task What_a_step_does_is_told_to_who_may_see_it_only()
    {
        var measure = new Step
        {
            HappenedOn = "2026-05-20",
            SupervisionImposed = new() { Measure = SupervisionMeasure.ReportingDuty },
        };

        foreach (var role in (ChainRole[])[ChainRole.DepartureDirector, ChainRole.IndOfficer, ChainRole.AvimRegistrar])
            Assert.Equal(
                FieldMask.Of(role, role.Purposes[0]).Shows("CaseStanding.supervision"),
                (await Told(await Lodged(), measure, role)).Effects
                    .Any(effect => effect.Dimension == "supervision"));
    }

    // Health: the IND needs it to hear somebody, the police need it for nothing.
    [Fact]
    public async Task Whether_somebody_can_be_heard_is_told_to_who_hears_and_not_to_the_police()
    {
        var id = await Lodged();
        var advice = new Step
        {
            HappenedOn = "2026-05-20",
            MedicalAdviceGiven = new() { Advice = MedicalAdvice.NotInGeneral },
        };
        await Report(id, advice, ChainRole.HealthScreener);
        await Report(id, new() { HappenedOn = "2026-05-21", HearingHeld = new() { Hearing = Hearing.Detailed } });
        await Report(id, new() { HappenedOn = "2026-05-22", CorrectionsReceived = new() });

        var heard = (await host.Cases.GetCaseAsync(new() { CaseId = id }, host.As(ChainRole.IndOfficer))).Case;
        var found = (await host.Cases.GetCaseAsync(new() { CaseId = id }, host.As(ChainRole.AvimRegistrar))).Case;

        Assert.Equal(MedicalAdvice.NotInGeneral, heard.Steps[0].MedicalAdviceGiven.Advice);
        Assert.DoesNotContain(found.Steps, step => step.MedicalAdviceGiven is not null);
        Assert.Contains(found.Steps, step => step.CorrectionsReceived is not null);
    }

    [Fact]
    public async Task A_step_of_another_source_is_denied()
    {
        var id = await Lodged();
        var decided = new Step
        {
            HappenedOn = "2026-05-20",
            Decided = new() { Outcome = DecisionOutcome.Granted, Article = "Vw 2000 art. 28(1)" },
        };

        var refusal = await RefusalOf(() => Report(id, decided, ChainRole.DepartureDirector));

        Assert.Equal((StatusCode.PermissionDenied, "STEP_NOT_YOURS"), (refusal.StatusCode, refusal.Reason()));
    }

    [Fact]
    public async Task A_step_that_the_procedure_does_not_allow_is_refused_with_its_stage()
    {
        var id = await Lodged();

        var refusal = await RefusalOf(() => Report(id, new() { HappenedOn = "2026-05-20", ViewReceived = new() }));

        Assert.Equal((StatusCode.FailedPrecondition, "STEP_NOT_ALLOWED"), (refusal.StatusCode, refusal.Reason()));
        Assert.Contains("lodged", refusal.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retracted_step_no_longer_counts()
    {
        var id = await Lodged();
        var rest = new Step { HappenedOn = "2026-05-11", RestPeriodStarted = new() };
        await Report(id, rest);

        await host.Cases.RetractStepAsync(
            new() { RequestId = Requests.NewId(), CaseId = id, Step = rest }, host.As(ChainRole.IndOfficer));

        var shown = (await host.Cases.GetCaseAsync(new() { CaseId = id }, host.As(ChainRole.IndOfficer))).Case;
        Assert.Equal("lodged", shown.Standing.Stage);
        Assert.Empty(shown.Steps);
    }

    [Theory]
    [InlineData("""{"happenedOn":"2026-05-04"}""", "step")]
    [InlineData("""{"happenedOn":"4 mei","intentionSent":{}}""", "happened_on")]
    [InlineData("""{"happenedOn":"2026-05-04","decided":{"article":"Vw 2000 art. 28(1)"}}""", "decided.outcome")]
    [InlineData("""{"happenedOn":"2026-05-04","decided":{"outcome":77}}""", "decided.outcome")]
    [InlineData("""{"happenedOn":"2026-05-04","decided":{"outcome":1,"article":"omdat hij"}}""", "decided.article")]
    [InlineData("""{"happenedOn":"2026-05-04","eurodacChecked":{"hitCategory":1}}""", "eurodac_checked.hit_category")]
    [InlineData("""{"happenedOn":"2026-05-04","claimSent":{"claim":1}}""", "claim_sent.state")]
    [InlineData("""{"happenedOn":"2026-05-04","termResumed":{"term":"a b"}}""", "term_resumed.term")]
    [InlineData(
        """{"happenedOn":"2026-05-04","departureTermSet":{"days":29,"article":"Vw 2000 art. 62(1)"}}""",
        "departure_term_set.days")]
    public async Task A_malformed_step_is_refused_with_its_field(string step, string field)
    {
        var refusal = await RefusalOf(() => Report(Requests.NewCase(), Step.Parser.ParseJson(step)));

        Assert.Equal((StatusCode.InvalidArgument, field), (refusal.StatusCode, refusal.Field()));
    }

    [Fact]
    public void Every_step_of_the_contract_comes_back_as_it_was_told()
    {
        var messages = new ValidMessages(new Random(4)) { HostileEvery = int.MaxValue };
        var read = new HashSet<Step.StepOneofCase>();
        for (var i = 0; i < 20_000; i++)
        {
            var step = (Step)messages.Make(Step.Descriptor);
            if (Read(step) is not { } fact)
                continue;
            Assert.Equal(fact, StepReading.Of(StepView.Of(fact)));
            read.Add(step.StepCase);
        }

        // Articles and countries are no text that the maker of messages comes upon.
        Assert.Superset(
            Enum.GetValues<Step.StepOneofCase>().Except(
            [
                Step.StepOneofCase.None, Step.StepOneofCase.Decided, Step.StepOneofCase.PermitRevoked,
                Step.StepOneofCase.DepartureTermSet, Step.StepOneofCase.ClaimSent, Step.StepOneofCase.EurodacChecked,
                Step.StepOneofCase.VisChecked, Step.StepOneofCase.DeparturePostponed,
                Step.StepOneofCase.LaissezPasserRequested, Step.StepOneofCase.LaissezPasserPresented,
                Step.StepOneofCase.LaissezPasserAnswered, Step.StepOneofCase.ReadmissionAgreed,
                Step.StepOneofCase.ReturnAttempted,
            ]).ToHashSet(),
            read);
    }

    static CaseEvent.Step? Read(Step step)
    {
        try
        {
            return StepReading.Of(step);
        }
        catch (Gateway.Refusals.RefusedException)
        {
            return null;
        }
    }

    async Task<string> Lodged()
    {
        var register = Requests.Register();
        await host.Cases.RegisterCaseAsync(register, host.As(ChainRole.AvimRegistrar));
        await host.Cases.LodgeApplicationAsync(Requests.Lodge(register.CaseId), host.As(ChainRole.AvimRegistrar));
        return register.CaseId;
    }

    async Task<ReportStepResponse> Told(string id, Step step, ChainRole role) => await host.Cases.ReportStepAsync(
        new() { RequestId = Requests.NewId(), CaseId = id, Step = step }, host.As(role));

    async Task Report(string id, Step step, ChainRole? role = null) => await host.Cases.ReportStepAsync(
        new() { RequestId = Requests.NewId(), CaseId = id, Step = step }, host.As(role ?? ChainRole.IndOfficer));
}
