using AsielGrains.Contract.V1;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Limits;
using AsielGrains.Gateway.Persons;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Gateway.Regietafels;
using AsielGrains.Gateway.Telemetry;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Gateway.Cases;

/// <summary>The cases at the front door: reads requests, hands them to the guardians, writes their answers.</summary>
sealed class CasesService(
    CaseDesk desk,
    CaseReader reader,
    MergeDesk merges,
    DuplicateDesk duplicates,
    TrackDesk tracks,
    OrganisationGate gate,
    GatewayTelemetry telemetry,
    IHostApplicationLifetime host,
    TimeProvider time,
    ILogger<CasesService> logger)
    : Contract.V1.CasesService.CasesServiceBase
{
    public override async Task<AnnounceCaseResponse> AnnounceCase(
        AnnounceCaseRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(CaseOrders.Of(request, Admission.Of(context).Caller, Today), context),
        };

    public override async Task<RegisterCaseResponse> RegisterCase(
        RegisterCaseRequest request, ServerCallContext context)
    {
        var order = CaseOrders.Of(request, Admission.Of(context).Caller, Today);
        var registration = await desk.Register(order, Admission.Of(context), context.CancellationToken);
        return new()
        {
            Receipt = Receipts.Of(order.Case.ToString(), registration.Receipt),
            PersonId = registration.Person.ToString(),
            KnownPerson = registration.KnownPerson,
            Candidates =
            {
                await duplicates.Find(order.Case, Admission.Of(context), context.CancellationToken),
            },
        };
    }

    public override async Task<FindDuplicateCandidatesResponse> FindDuplicateCandidates(
        FindDuplicateCandidatesRequest request, ServerCallContext context) => new()
        {
            Candidates =
            {
                await duplicates.FindKnown(
                    RequestField.CaseId(request.CaseId), Admission.Of(context), context.CancellationToken),
            },
        };

    public override async Task<LodgeApplicationResponse> LodgeApplication(
        LodgeApplicationRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(CaseOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<WithdrawCaseResponse> WithdrawCase(
        WithdrawCaseRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(CaseOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<CorrectCaseResponse> CorrectCase(
        CorrectCaseRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(CaseOrders.Of(request, Admission.Of(context).Caller, Today), context),
        };

    public override async Task<ReportStepResponse> ReportStep(ReportStepRequest request, ServerCallContext context)
    {
        var admission = Admission.Of(context);
        var order = CaseOrders.Of(request, admission.Caller);
        await tracks.Check(order, admission, context.CancellationToken);
        var response = new ReportStepResponse { Receipt = await Carry(order, context) };
        if (order.Envelope.Command is Domain.Cases.CaseCommand.Report { Fact: var step }
            && await reader.Effects(order.Case, step, admission, context.CancellationToken) is (var effects, var day))
            StepEffectsView.AddTo(response, effects, admission.Mask, day);
        return response;
    }

    public override async Task<RetractStepResponse> RetractStep(
        RetractStepRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(CaseOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<MergeVNumbersResponse> MergeVNumbers(
        MergeVNumbersRequest request, ServerCallContext context)
    {
        var merge = await merges.Merge(request, Admission.Of(context), context.CancellationToken);
        return new()
        {
            Receipt = Receipts.Of(merge.Merged.ToString(), merge.Receipt),
            SurvivingPersonId = merge.Survivor.ToString(),
        };
    }

    public override async Task SubmitCommands(
        IAsyncStreamReader<SubmitCommandsRequest> requestStream,
        IServerStreamWriter<SubmitCommandsResponse> responseStream,
        ServerCallContext context)
    {
        var admission = Admission.Of(context);
        using var stream = new CommandStream(
            new CommandReading(admission, time),
            new StreamDesk(desk, duplicates, admission),
            gate,
            responseStream,
            telemetry,
            logger);
        await stream.Run(requestStream, host.ApplicationStopping, context.CancellationToken);
    }

    public override async Task<GetCaseResponse> GetCase(GetCaseRequest request, ServerCallContext context)
    {
        var id = RequestField.CaseId(request.CaseId);
        var known = AsKnownBy(request.MinPosition, request.AsOf) with
        {
            ValidOn = RequestField.PastDate(request.ValidOn, Today, "valid_on"),
        };
        return new() { Case = await reader.Read(id, Admission.Of(context), known, context.CancellationToken) };
    }

    public override async Task<ListDeadlinesResponse> ListDeadlines(
        ListDeadlinesRequest request, ServerCallContext context)
    {
        var id = RequestField.CaseId(request.CaseId);
        var known = AsKnownBy(request.MinPosition, request.AsOf);
        var deadlines = await reader.Deadlines(id, Admission.Of(context), known, context.CancellationToken);
        return new() { Deadlines = { deadlines.All.Select(deadline => DeadlineView.Of(deadline, deadlines)) } };
    }

    public override async Task<ExplainDeadlineResponse> ExplainDeadline(
        ExplainDeadlineRequest request, ServerCallContext context)
    {
        var id = RequestField.CaseId(request.CaseId);
        var known = AsKnownBy(request.MinPosition, request.AsOf);
        var deadlines = await reader.Deadlines(id, Admission.Of(context), known, context.CancellationToken);
        var asked = deadlines.All.FirstOrDefault(deadline => deadline.Term.Code == request.Term)
            ?? throw new RefusedException(new(Reason.TermUnknown, "No such term runs or ran in the case.", "term"));
        return new() { Deadline = DeadlineView.Explained(asked, deadlines) };
    }

    public override async Task<FindCasesResponse> FindCases(FindCasesRequest request, ServerCallContext context)
    {
        var number = RequestField.VNumber(request.VNumber, "v_number");
        var known = AsKnownBy(request.MinPosition, request.AsOf);
        return new() { Cases = { await reader.Find(number, Admission.Of(context), known, context.CancellationToken) } };
    }

    AsKnown AsKnownBy(string minPosition, Timestamp? asOf) => new(
        RequestField.Position(minPosition, "min_position"), RequestField.Moment(asOf, time.GetUtcNow(), "as_of"));

    DateOnly Today => DutchTime.DateAt(time.GetUtcNow());

    async Task<Receipt> Carry(CaseOrder order, ServerCallContext context) =>
        Receipts.Of(order.Case.ToString(), await desk.Carry(order, context.CancellationToken));
}
