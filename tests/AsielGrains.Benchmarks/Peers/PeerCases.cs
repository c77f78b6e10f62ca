using System.Text.Json;
using AsielGrains.Benchmarks.Imports;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Grpc.Core;
using static AsielGrains.Contract.V1.SubmitCommandsRequest;

namespace AsielGrains.Benchmarks.Peers;

/// <summary>The commands that are compared, each one transaction.</summary>
sealed class PeerCases(ICaseTable cases) : CasesService.CasesServiceBase
{
    const int UnderWayMax = 64;

    public override async Task<AnnounceCaseResponse> AnnounceCase(
        AnnounceCaseRequest request, ServerCallContext context) => new() { Receipt = await Carry(request) };

    public override async Task<CorrectCaseResponse> CorrectCase(
        CorrectCaseRequest request, ServerCallContext context) => new() { Receipt = await Carry(request) };

    public override async Task SubmitCommands(
        IAsyncStreamReader<SubmitCommandsRequest> requestStream,
        IServerStreamWriter<SubmitCommandsResponse> responseStream,
        ServerCallContext context)
    {
        using var writing = new SemaphoreSlim(1);
        var limit = new ParallelOptions { MaxDegreeOfParallelism = UnderWayMax };
        await Parallel.ForEachAsync(requestStream.ReadAllAsync(), limit, async (command, _) =>
        {
            var result = new SubmitCommandsResponse
            {
                RequestId = CommandIds.Of(command), Receipt = await Carry(command),
            };
            await writing.WaitAsync(CancellationToken.None);
            try
            {
                await responseStream.WriteAsync(result, CancellationToken.None);
            }
            finally
            {
                writing.Release();
            }
        });
    }

    Task<Receipt> Carry(SubmitCommandsRequest command) => command.CommandCase switch
    {
        CommandOneofCase.Announce => Carry(command.Announce),
        CommandOneofCase.Register => Change(command.Register.CaseId, command.Register.RequestId, command),
        CommandOneofCase.Lodge => Change(command.Lodge.CaseId, command.Lodge.RequestId, command),
        CommandOneofCase.Withdraw => Change(command.Withdraw.CaseId, command.Withdraw.RequestId, command),
        CommandOneofCase.Report => Change(command.Report.CaseId, command.Report.RequestId, command),
        _ => Carry(command.Correct),
    };

    // Whatever it tells, it is a change of a row and an event beside it; nothing of it is judged.
    async Task<Receipt> Change(string caseId, string requestId, SubmitCommandsRequest command)
    {
        var version = await cases.Correct(
            Guid.Parse(caseId), Guid.Parse(requestId), "SYR", JsonFormatter.Default.Format(command));
        return version is { } done
            ? new() { Id = caseId, Version = done }
            : throw new RpcException(new(StatusCode.NotFound, "There is no such case."));
    }

    async Task<Receipt> Carry(AnnounceCaseRequest request)
    {
        var body = JsonSerializer.Serialize(new { on = request.AnnouncedOn, kind = request.Kind.ToString() });
        var version = await cases.Announce(Guid.Parse(request.CaseId), Guid.Parse(request.RequestId), body);
        return new() { Id = request.CaseId, Version = version };
    }

    async Task<Receipt> Carry(CorrectCaseRequest request)
    {
        var body = JsonSerializer.Serialize(new { nationality = request.Nationality });
        var version = await cases.Correct(
            Guid.Parse(request.CaseId), Guid.Parse(request.RequestId), request.Nationality, body);
        return version is { } done
            ? new() { Id = request.CaseId, Version = done }
            : throw new RpcException(new(StatusCode.NotFound, "There is no such case."));
    }
}
