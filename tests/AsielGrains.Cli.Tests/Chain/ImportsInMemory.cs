using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>Imports by the contract, in memory: what was told before is known, what is no command is refused.</summary>
sealed class ImportsInMemory : ImportsService.ImportsServiceBase
{
    readonly ConcurrentDictionary<string, long> _settled = new();
    readonly ConcurrentDictionary<string, bool> _facts = new();

    /// <summary>How many known persons each registered one may be.</summary>
    public int Candidates { get; set; }

    /// <summary>The connection breaks after so many results, once; 0: never.</summary>
    public int BreakAfter { get; set; }

    public int Facts => _facts.Count;

    public override async Task ImportCases(
        IAsyncStreamReader<ImportCasesRequest> requestStream,
        IServerStreamWriter<ImportCasesResponse> responseStream,
        ServerCallContext context)
    {
        await requestStream.MoveNext(context.CancellationToken);
        var start = requestStream.Current.Start;
        var settled = start.DryRun ? 0 : _settled.GetValueOrDefault(start.ImportId);
        await responseStream.WriteAsync(new() { Started = new() { SettledThrough = settled } });
        var results = 0;
        await foreach (var part in requestStream.ReadAllAsync(context.CancellationToken))
        {
            var result = Result(part.Row, start.DryRun);
            await responseStream.WriteAsync(new() { Result = result });
            if (!start.DryRun && results % 2 == 0)
                _settled[start.ImportId] = result.Number;
            if (++results != BreakAfter)
                continue;
            BreakAfter = 0;
            throw new RpcException(new(StatusCode.Unavailable, "The server stops; call another one."));
        }
    }

    ImportResult Result(ImportRow row, bool isDryRun)
    {
        var result = new ImportResult { Number = row.Number, SettledThrough = row.Number };
        if (row.Command is null)
            result.Refusal = new() { Code = 3, Reason = Reason.FieldInvalid, Field = "command" };
        else
        {
            result.CandidateCount = row.Command.Register is null ? 0 : Candidates;
            result.Receipt = new()
            {
                Id = row.Command.Register?.CaseId ?? "",
                Position = "1",
                KnownAlready = isDryRun
                    ? _facts.ContainsKey(Fact(row))
                    : !_facts.TryAdd(Fact(row), true),
            };
        }

        return result;
    }

    static string Fact(ImportRow row) => row.Command.ToByteString().ToBase64();
}
