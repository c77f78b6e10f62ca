using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;

namespace AsielGrains.Host.Tests.Cases;

/// <summary>A life in the chain, each step told by the partner whose fact it is.</summary>
public sealed class CourseTests(RunningHost host)
{
    readonly ChainClient _client = host.Client;

    [Fact]
    public async Task A_case_goes_from_registration_to_a_permit()
    {
        var id = await Lodged("2026-05-03");
        foreach (var (role, step) in Life())
            await _client.Cases.ReportStepAsync(
                new() { RequestId = Requests.NewId(), CaseId = id, Step = step }, await _client.As(role));

        var shown = (await _client.Cases.GetCaseAsync(
            new() { CaseId = id }, await _client.As(ChainRole.CoaPlacement))).Case;
        var due = (await _client.Cases.ExplainDeadlineAsync(
            new() { CaseId = id, Term = "BESL6" }, await _client.As(ChainRole.IndOfficer))).Deadline;

        Assert.Equal(
            ("granted", ResidenceStatus.PermitHolder, DepartureStatus.NotObliged),
            (shown.Standing.Stage, shown.Standing.Residence, shown.Standing.Departure));
        Assert.Equal("2031-05-03", shown.Standing.ResidenceUntilOn);
        // Told last, it stands where it happened.
        Assert.Equal(Step.StepOneofCase.MedicallyScreened, shown.Steps[0].StepCase);
        Assert.Equal((DeadlineState.Met, "2026-06-12"), (due.State, due.MetOn));
    }

    [Fact]
    public async Task Steps_in_a_stream_are_each_carried_out_or_refused()
    {
        var id = await Lodged("2026-05-03");
        var answers = await _client.Submit(
            new SubmitCommandsRequest
            {
                Report = Report(id, new() { HappenedOn = "2026-05-04", RestPeriodStarted = new() }),
            },
            new SubmitCommandsRequest
            {
                Report = Report(id, new() { HappenedOn = "2026-05-04", ViewReceived = new() }),
            });

        Assert.NotNull(answers[0].Receipt);
        Assert.Equal(Reason.StepNotAllowed, answers[1].Refusal.Reason);
    }

    static IEnumerable<(ChainRole Role, Step Step)> Life() =>
    [
        (ChainRole.AvimRegistrar, new() { HappenedOn = "2026-05-04", EurodacChecked = new() }),
        (ChainRole.BorderRegistrar, new()
        {
            HappenedOn = "2026-05-04", DocumentsExamined = new() { Finding = DocumentFinding.Genuine },
        }),
        (ChainRole.IndOfficer, new() { HappenedOn = "2026-05-05", TrackAssigned = new() { Track = Track.General } }),
        (ChainRole.IndOfficer, new() { HappenedOn = "2026-05-05", RestPeriodStarted = new() }),
        (ChainRole.IndOfficer, new()
        {
            HappenedOn = "2026-06-08", ExaminationChosen = new() { Examination = Examination.General },
        }),
        (ChainRole.IndOfficer, new() { HappenedOn = "2026-06-08", HearingHeld = new() { Hearing = Hearing.Detailed } }),
        (ChainRole.IndOfficer, new()
        {
            HappenedOn = "2026-06-12",
            Decided = new() { Outcome = DecisionOutcome.Granted, Article = "Vw 2000 art. 29(1)a" },
        }),
        (ChainRole.IndOfficer, new()
        {
            HappenedOn = "2026-06-12",
            PermitIssued = new() { ValidFromOn = "2026-05-03", ValidUntilOn = "2031-05-03" },
        }),
        (ChainRole.HealthScreener, new() { HappenedOn = "2026-05-03", MedicallyScreened = new() }),
    ];

    static ReportStepRequest Report(string id, Step step) =>
        new() { RequestId = Requests.NewId(), CaseId = id, Step = step };

    async Task<string> Lodged(string on)
    {
        var register = Requests.Register();
        await _client.Cases.RegisterCaseAsync(register, await _client.As(ChainRole.AvimRegistrar));
        await _client.Cases.LodgeApplicationAsync(
            Requests.Lodge(register.CaseId, on), await _client.As(ChainRole.AvimRegistrar));
        return register.CaseId;
    }
}
