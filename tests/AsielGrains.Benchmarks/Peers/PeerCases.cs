using System.Text.Json;
using AsielGrains.Contract.V1;
using Grpc.Core;

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
            var result = command.Announce is { } announce
                ? new SubmitCommandsResponse { RequestId = announce.RequestId, Receipt = await Carry(announce) }
                : new() { RequestId = command.Correct.RequestId, Receipt = await Carry(command.Correct) };
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
