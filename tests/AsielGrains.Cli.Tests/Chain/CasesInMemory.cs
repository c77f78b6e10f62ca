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

    public override Task<FindDuplicateCandidatesResponse> FindDuplicateCandidates(
        FindDuplicateCandidatesRequest request, ServerCallContext context) =>
        Task.FromResult(new FindDuplicateCandidatesResponse
        {
            Candidates =
            {
                new DuplicateCandidate
                {
                    PersonId = "person-of-" + request.CaseId,
                    VNumber = "9990000002",
                    Rule = LikenessRule.NamesSwapped,
                },
            },
        });

    public override Task<LodgeApplicationResponse> LodgeApplication(
        LodgeApplicationRequest request, ServerCallContext context) =>
        Task.FromResult(new LodgeApplicationResponse { Receipt = ledger.Lodge(request) });

    public override Task<GetCaseResponse> GetCase(GetCaseRequest request, ServerCallContext context) =>
        Task.FromResult(new GetCaseResponse
        {
            Case = ledger.Find(request.CaseId)?.ToMessage() ?? throw Refusals.Of(Reason.CaseUnknown, "case_id"),
        });

    public override Task<ReportStepResponse> ReportStep(ReportStepRequest request, ServerCallContext context) =>
        Task.FromResult(new ReportStepResponse
        {
            Receipt = ledger.Report(request),
            Effects =
            {
                new StepEffect
                {
                    Dimension = "stage", Before = "lodged", After = "examination", Article = "Vb 2000 art. 3.112-3.113",
                },
            },
            Deadlines = { DeadlineOf(request.CaseId, "BESL6") },
            Missing = { FileItem.Eurodac },
        });

    public override Task<ListDeadlinesResponse> ListDeadlines(
        ListDeadlinesRequest request, ServerCallContext context) =>
        Task.FromResult(new ListDeadlinesResponse { Deadlines = { SeenTo(DeadlineOf(request.CaseId, "BESL6")) } });

    public override Task<ExplainDeadlineResponse> ExplainDeadline(
        ExplainDeadlineRequest request, ServerCallContext context)
    {
        var deadline = SeenTo(DeadlineOf(request.CaseId, request.Term));
        deadline.Reasons.Add(new DeadlineReason
        {
            Text = $"6 months from Lodged on {deadline.StartedOn}",
            Article = "Vw 2000 art. 42(1)",
            ThroughOn = deadline.EndsOn,
        });
        return Task.FromResult(new ExplainDeadlineResponse { Deadline = deadline });
    }

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

    Deadline DeadlineOf(string caseId, string term) => new()
    {
        Term = term,
        Name = "decision on the application",
        Binds = "Ind",
        StartedOn = (ledger.Find(caseId) ?? throw Refusals.Of(Reason.CaseUnknown, "case_id")).LodgedOn,
        EndsOn = "2016-04-05",
        State = DeadlineState.Running,
        Procedure = "nl-2010",
        Revision = 1,
        Article = "Vw 2000 art. 42(1)",
        Unverified = { "nothing but a test" },
    };

    static Deadline SeenTo(Deadline deadline)
    {
        deadline.Teams.Add(new DeadlineTeam { Organisation = "Ind", Team = "ind-2", AssignedOn = "2026-03-04" });
        return deadline;
    }

    static (string RequestId, string CaseId) IdsOf(SubmitCommandsRequest request) => request.CommandCase switch
    {
        SubmitCommandsRequest.CommandOneofCase.Announce => (request.Announce.RequestId, request.Announce.CaseId),
        SubmitCommandsRequest.CommandOneofCase.Register => (request.Register.RequestId, request.Register.CaseId),
        _ => (request.Lodge.RequestId, request.Lodge.CaseId),
    };
}
