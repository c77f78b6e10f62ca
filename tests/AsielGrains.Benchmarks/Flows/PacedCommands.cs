using System.Collections.Concurrent;
using System.Diagnostics;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Contract.V1;
using AsielGrains.Journal;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Benchmarks.Flows;

/// <summary>New cases at a steady rate over one command stream; remembers when each receipt came.</summary>
sealed class PacedCommands(ChainHost host)
{
    static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(5);

    public ConcurrentQueue<(JournalPosition Position, long At)> Receipts { get; } = [];

    public async Task Send(int perSecond, TimeSpan duration)
    {
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{host.GrpcPort}");
        var headers = await host.Headers("avim.registrar", "avim.identificatie");
        using var call = new CasesService.CasesServiceClient(channel).SubmitCommands(headers);
        var reading = Read(call.ResponseStream);
        var (start, sent) = (Stopwatch.GetTimestamp(), 0);
        using var beat = new PeriodicTimer(Beat);
        while (Stopwatch.GetElapsedTime(start) is var elapsed && elapsed < duration)
        {
            for (var due = (int)(perSecond * elapsed.TotalSeconds); sent < due; sent++)
                await call.RequestStream.WriteAsync(NewCase());
            await beat.WaitForNextTickAsync();
        }

        await call.RequestStream.CompleteAsync();
        await reading;
        if (Receipts.Count != sent)
            throw new InvalidOperationException($"{sent - Receipts.Count} commands were not accepted.");
    }

    async Task Read(IAsyncStreamReader<SubmitCommandsResponse> results)
    {
        await foreach (var result in results.ReadAllAsync())
            if (result.Receipt is { } receipt)
                Receipts.Enqueue((JournalPosition.Parse(receipt.Position), Stopwatch.GetTimestamp()));
    }

    static SubmitCommandsRequest NewCase() => new()
    {
        Announce = new()
        {
            RequestId = Guid.NewGuid().ToString(),
            CaseId = Guid.NewGuid().ToString("N"),
            AnnouncedOn = "2026-03-02",
            Kind = ApplicationKind.First,
            Nationality = $"Q{(char)('A' + Random.Shared.Next(26))}A",
        },
    };
}
