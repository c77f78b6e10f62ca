using AsielGrains.Contract.V1;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using Grpc.Core;
using Rules = AsielGrains.Domain.Procedures;

namespace AsielGrains.Gateway.Regietafels;

/// <summary>The Regietafel at the front door: reads requests, hands them to the guardians.</summary>
sealed class RegietafelService(RegietafelDesk desk, TrackDesk tracks, TimeProvider time)
    : Contract.V1.RegietafelService.RegietafelServiceBase
{
    DateOnly Today => DutchTime.DateAt(time.GetUtcNow());

    public override async Task<ConveneRegietafelResponse> ConveneRegietafel(
        ConveneRegietafelRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(RegietafelOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<PlaceOnAgendaResponse> PlaceOnAgenda(
        PlaceOnAgendaRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(RegietafelOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<AddActionPointResponse> AddActionPoint(
        AddActionPointRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(RegietafelOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<SettleActionPointResponse> SettleActionPoint(
        SettleActionPointRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(RegietafelOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<RecordDiscussionResponse> RecordDiscussion(
        RecordDiscussionRequest request, ServerCallContext context)
    {
        var discussion = new Discussion(
            RequestField.RequestId(request.RequestId),
            RegietafelOrders.Table(request.TableId),
            RequestField.CaseId(request.CaseId),
            Code.Optional<Rules.Track>(request.Track, "track"),
            Code.Optional<Rules.TrackReason>(request.TrackReason, "track_reason"),
            RequestField.NotAfter(request.NotAfter))
        {
            Advice = Code.Optional<Domain.Regietafels.PlanningAdvice>(request.PlanningAdvice, "planning_advice"),
        };
        var (receipt, check) = await desk.Discuss(
            discussion, Admission.Of(context), Today, context.CancellationToken);
        return new()
        {
            Receipt = Receipts.Of(discussion.Table.ToString(), receipt),
            FileCheck = RegietafelView.Of(check),
        };
    }

    public override async Task<GetRegietafelResponse> GetRegietafel(
        GetRegietafelRequest request, ServerCallContext context)
    {
        var table = RegietafelOrders.Table(request.TableId);
        var reading = await desk.Shown(table, Admission.Of(context), context);
        return new() { Regietafel = RegietafelView.Of(reading, Today) };
    }

    public override async Task<FindRegietafelCandidatesResponse> FindRegietafelCandidates(
        FindRegietafelCandidatesRequest request, ServerCallContext context)
    {
        var question = CandidateQuestion.Of(request, Today);
        var (found, last) = await desk.Candidates(question, Admission.Of(context), context);
        return new()
        {
            Candidates = { found.Select(one => RegietafelView.Of(one.Id, one.Case, Today)) },
            NextPageToken = last?.ToString() ?? "",
        };
    }

    public override async Task<GetTrackProposalResponse> GetTrackProposal(
        GetTrackProposalRequest request, ServerCallContext context)
    {
        var id = RequestField.CaseId(request.CaseId);
        var position = RequestField.Position(request.MinPosition, "min_position");
        return new()
        {
            Proposal = RegietafelView.Of(await desk.Propose(
                id, Admission.Of(context), position, Today, context.CancellationToken)),
        };
    }

    public override async Task<DecideTrackResponse> DecideTrack(DecideTrackRequest request, ServerCallContext context)
    {
        var (receipt, proposal) = await tracks.Decide(
            request, Admission.Of(context), Today, context.CancellationToken);
        return new()
        {
            Receipt = Receipts.Of(request.CaseId, receipt),
            Proposal = RegietafelView.Of(proposal),
        };
    }

    public override async Task<GetFileCheckResponse> GetFileCheck(
        GetFileCheckRequest request, ServerCallContext context)
    {
        var id = RequestField.CaseId(request.CaseId);
        var position = RequestField.Position(request.MinPosition, "min_position");
        var check = await desk.Check(id, Admission.Of(context), position, context.CancellationToken);
        return new() { FileCheck = RegietafelView.Of(check) };
    }

    async Task<Receipt> Carry(RegietafelOrder order, ServerCallContext context) =>
        Receipts.Of(order.Table.ToString(), await desk.Carry(order, context.CancellationToken));
}
