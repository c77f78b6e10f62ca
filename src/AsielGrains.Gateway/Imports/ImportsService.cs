using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Gateway.Imports;

/// <summary>Bulk import at the front door: reads the start, and leaves the rows to a stream of their own.</summary>
sealed class ImportsService(ImportDesk desk, IHostApplicationLifetime host, TimeProvider time)
    : Contract.V1.ImportsService.ImportsServiceBase
{
    public override async Task ImportCases(
        IAsyncStreamReader<ImportCasesRequest> requestStream,
        IServerStreamWriter<ImportCasesResponse> responseStream,
        ServerCallContext context)
    {
        var cancellation = context.CancellationToken;
        if (!await requestStream.MoveNext(cancellation))
            return;
        if (requestStream.Current.Start is not { } start)
            throw RequestField.Invalid("start", "An import begins with its start.");
        var import = Import.Of(start, Admission.Of(context));
        var settled = await desk.SettledThrough(import, cancellation);
        await responseStream.WriteAsync(new() { Started = new() { SettledThrough = settled } }, cancellation);
        using var ledger = new ImportLedger(settled, responseStream);
        using var stream = new ImportStream(import, settled, desk, ledger, time);
        await stream.Run(requestStream, host.ApplicationStopping, cancellation);
    }
}
