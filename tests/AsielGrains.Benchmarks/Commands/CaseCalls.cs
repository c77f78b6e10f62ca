using AsielGrains.Contract.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Benchmarks.Commands;

/// <summary>
/// Commands to one server, the same for both: each caller has its cases, and corrects the nationality of one after the
/// other, so that every command changes something and is stored.
/// </summary>
sealed class CaseCalls : IDisposable
{
    const int CasesPerCaller = 32;

    static readonly string[] Nationalities = ["SYR", "ERI"];

    readonly GrpcChannel _channel;
    readonly CasesService.CasesServiceClient _client;
    readonly string[][] _cases;
    readonly int[] _turns;

    public CaseCalls(int port, int callers)
    {
        _channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
        _client = new(_channel);
        _cases = [.. Enumerable.Range(0, callers).Select(
            _ => Enumerable.Range(0, CasesPerCaller).Select(_ => Guid.NewGuid().ToString("N")).ToArray())];
        _turns = new int[callers];
    }

    /// <summary>Identity and purpose of the calls.</summary>
    public Metadata Headers { get; set; } = [];

    /// <summary>Announces the cases, in one stream.</summary>
    public async Task Announce()
    {
        using var pipe = Pipe();
        await Task.WhenAll(_cases.SelectMany(cases => cases)
            .Select(id => pipe.Send(new() { Announce = Announcement(id) })));
    }

    /// <summary>One command in a call of its own.</summary>
    public async Task Correct(int caller)
    {
        using var call = _client.CorrectCaseAsync(Correction(caller), Headers);
        if ((await call).Receipt.KnownAlready)
            throw new InvalidOperationException("A command changed nothing.");
    }

    /// <summary>A case that is new, in a call of its own.</summary>
    public async Task AnnounceNew()
    {
        using var call = _client.AnnounceCaseAsync(Announcement(Guid.NewGuid().ToString("N")), Headers);
        await call;
    }

    public CommandPipe Pipe() => new(_client.SubmitCommands(Headers));

    public SubmitCommandsRequest Command(int caller) => new() { Correct = Correction(caller) };

    public void Dispose() => _channel.Dispose();

    CorrectCaseRequest Correction(int caller)
    {
        var turn = _turns[caller]++;
        return new()
        {
            RequestId = Guid.NewGuid().ToString(),
            CaseId = _cases[caller][turn % CasesPerCaller],
            Nationality = Nationalities[turn / CasesPerCaller % Nationalities.Length],
        };
    }

    static AnnounceCaseRequest Announcement(string id) => new()
    {
        RequestId = Guid.NewGuid().ToString(),
        CaseId = id,
        AnnouncedOn = "2026-03-02",
        Kind = ApplicationKind.First,
    };
}
