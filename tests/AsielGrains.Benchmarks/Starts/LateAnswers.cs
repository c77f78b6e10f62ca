using System.Diagnostics;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Contract.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Benchmarks.Starts;

/// <summary>When a host answers what it may still be reading the journal for after it serves.</summary>
static class LateAnswers
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the figures of the return track, which rest on the deadlines, and of the moves.</summary>
    /// <param name="start">When the host was started.</param>
    public static async Task<(TimeSpan Returns, TimeSpan Moves)> Wait(ChainHost host, long start)
    {
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{host.GrpcPort}");
        var headers = await host.Headers("drm.analyst", "keten.sturing");
        var returns = new ReturnService.ReturnServiceClient(channel);
        var households = new HouseholdsService.HouseholdsServiceClient(channel);
        var both = await Task.WhenAll(
            Answered(start, async () => await returns.GetReturnFiguresAsync(new(), headers)),
            Answered(start, async () => await households.GetMoveFiguresAsync(new(), headers)));
        return (both[0], both[1]);
    }

    static async Task<TimeSpan> Answered(long start, Func<Task> ask)
    {
        for (; Stopwatch.GetElapsedTime(start) < Patience; await Task.Delay(Pause))
            if (await IsAnswered(ask))
                return Stopwatch.GetElapsedTime(start);
        throw new InvalidOperationException("The host did not answer in time.");
    }

    static async Task<bool> IsAnswered(Func<Task> ask)
    {
        try
        {
            await ask();
            return true;
        }
        catch (RpcException)
        {
            return false;
        }
    }
}
