using System.Diagnostics;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Benchmarks.Flows;
using AsielGrains.Benchmarks.Seeds;
using AsielGrains.Contract.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Benchmarks.Growth;

/// <summary>The commands and questions that are asked of a host with any number of cases.</summary>
sealed class GrowthLoad(ChainHost host, FlowClient client, int cases)
{
    const int UnderWay = 256;
    const int QuestionsMax = 5_000;
    const int PacePerSecond = 500;
    const int SettlingTurns = 3;

    static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);
    static readonly GetFlowRequest Everything = new();

    int _next;

    /// <summary>Lets .NET compile what is hot before anything is counted.</summary>
    public async Task Settle()
    {
        for (var turn = 0; turn < SettlingTurns; turn++)
        {
            await Commands();
            await Questions();
        }
    }

    /// <summary>Corrections of cases drawn from all, in one stream.</summary>
    public async Task<Spread> Commands()
    {
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{host.GrpcPort}");
        var headers = await host.Headers("avim.registrar", "avim.identificatie");
        using var pipe = new CommandPipe(new CasesService.CasesServiceClient(channel).SubmitCommands(headers));
        return await Repeat(UnderWay, int.MaxValue, () => pipe.Send(Correction()));
    }

    /// <summary>The whole flow, one question after the other.</summary>
    public Task<Spread> Questions() => Repeat(1, QuestionsMax, () => client.AskUnread(0, Everything));

    /// <summary>The same while the flow changes, so that answers have to be made anew.</summary>
    public async Task<Spread> QuestionsBesideCommands()
    {
        var commands = new PacedCommands(host).Send(PacePerSecond, Turn);
        var spread = await Questions();
        await commands;
        return spread;
    }

    // Every command changes something: the kind goes round with each time that the cases are gone through.
    SubmitCommandsRequest Correction()
    {
        var turn = Interlocked.Increment(ref _next);
        var seeded = SeededCases.Of((int)((long)turn * Stride % cases));
        return new()
        {
            Correct = new()
            {
                RequestId = Guid.NewGuid().ToString(),
                CaseId = seeded.Id.ToString(),
                Nationality = $"Z{(char)('A' + (turn / cases % 26))}{(char)('A' + (turn / cases / 26 % 26))}",
            },
        };
    }

    // A prime: it goes through all cases, far apart from one to the next.
    const int Stride = 7_368_787;

    static async Task<Spread> Repeat(int callers, int timesMax, Func<Task> operation)
    {
        var start = Stopwatch.GetTimestamp();
        var lists = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            List<double> latencies = [];
            while (Stopwatch.GetElapsedTime(start) < Turn && latencies.Count < timesMax)
            {
                var called = Stopwatch.GetTimestamp();
                await operation();
                latencies.Add(Stopwatch.GetElapsedTime(called).TotalMilliseconds);
            }

            return latencies;
        })));
        return new([.. lists.SelectMany(list => list).Order()], Stopwatch.GetElapsedTime(start));
    }
}
