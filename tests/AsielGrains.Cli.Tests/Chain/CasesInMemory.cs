using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of cases on a ledger in memory.</summary>
sealed class CasesInMemory(CaseLedger ledger, ChainFaults faults) : CasesService.CasesServiceBase
{
    public override Task<AnnounceCaseResponse> AnnounceCase(AnnounceCaseRequest request, ServerCallContext context) =>
        Task.FromResult(new AnnounceCaseResponse { Receipt = ledger.Announce(request) });

    public override Task<RegisterCaseResponse> RegisterCase(RegisterCaseRequest request, ServerCallContext context) =>
        Task.FromResult(new RegisterCaseResponse { Receipt = ledger.Register(request) });

    public override Task<LodgeApplicationResponse> LodgeApplication(
        LodgeApplicationRequest request, ServerCallContext context) =>
        Task.FromResult(new LodgeApplicationResponse { Receipt = ledger.Lodge(request) });

    public override Task<GetCaseResponse> GetCase(GetCaseRequest request, ServerCallContext context) =>
        Task.FromResult(new GetCaseResponse
        {
            Case = ledger.Find(request.CaseId)?.ToMessage() ?? throw Refusals.Of(Reason.CaseUnknown, "case_id"),
        });

    public override Task<FindCasesResponse> FindCases(FindCasesRequest request, ServerCallContext context) =>
        Task.FromResult(new FindCasesResponse
        {
            Cases = { ledger.Cases.Where(kept => kept.VNumber == request.VNumber).Select(kept => kept.ToMessage()) },
        });

    public override async Task SubmitCommands(
        IAsyncStreamReader<SubmitCommandsRequest> requestStream,
        IServerStreamWriter<SubmitCommandsResponse> responseStream,
        ServerCallContext context)
    {
        faults.Streams++;
        if (faults.RefusesStreams)
            throw new RpcException(new(StatusCode.Unavailable, "Not now."));
        for (var index = 0L; await requestStream.MoveNext(context.CancellationToken); index++)
        {
            var answer = Answer(requestStream.Current);
            if (faults.DropsNow())
                throw new RpcException(new(StatusCode.Unavailable, "The stream is dropped."));
            answer.Index = index;
            await responseStream.WriteAsync(answer);
        }
    }

    SubmitCommandsResponse Answer(SubmitCommandsRequest request)
    {
        var (requestId, caseId) = IdsOf(request);
        faults.Received.Enqueue((requestId, caseId, request.CommandCase.ToString()));
        if (faults.Conflicts.TryRemove(requestId, out _))
            return new()
            {
                RequestId = requestId,
                Refusal = new() { Code = (int)StatusCode.Aborted, Reason = Reason.Conflict },
            };
        try
        {
            return new() { RequestId = requestId, Receipt = Record(request) };
        }
        catch (RpcException refused)
        {
            return new()
            {
                RequestId = requestId,
                Refusal = new() { Code = (int)refused.StatusCode, Reason = Reason.AlreadyAnnounced },
            };
        }
    }

    Receipt Record(SubmitCommandsRequest request) => request.CommandCase switch
    {
        SubmitCommandsRequest.CommandOneofCase.Announce => ledger.Announce(request.Announce),
        SubmitCommandsRequest.CommandOneofCase.Register => ledger.Register(request.Register),
        _ => ledger.Lodge(request.Lodge),
    };

    static (string RequestId, string CaseId) IdsOf(SubmitCommandsRequest request) => request.CommandCase switch
    {
        SubmitCommandsRequest.CommandOneofCase.Announce => (request.Announce.RequestId, request.Announce.CaseId),
        SubmitCommandsRequest.CommandOneofCase.Register => (request.Register.RequestId, request.Register.CaseId),
        _ => (request.Lodge.RequestId, request.Lodge.CaseId),
    };
}
