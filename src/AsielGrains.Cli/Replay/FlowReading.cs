using AsielGrains.Cli.Access;
using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Replay;

/// <summary>Reads the totals of a scene's months from the system.</summary>
sealed class FlowReading(FlowService.FlowServiceClient client, Caller caller, ReplayOptions options, TimeProvider time)
{
    /// <summary>The system's totals beside the source's, at least as new as this position.</summary>
    /// <remarks>
    /// Cases run side by side: the last receipt to arrive need not be of the last event. While the totals differ they
    /// are read again, a bounded number of times.
    /// </remarks>
    public async Task<SceneComparison> Compare(Scene scene, string position, CancellationToken stop)
    {
        for (var reading = 1; ; reading++)
        {
            var comparison = await Read(scene, position, reading, stop);
            if (comparison is { IsEqual: true } || comparison is not null && reading >= ReplayOptions.MaxReadings)
                return comparison;
            await Task.Delay(options.ReadingPause, time, stop);
        }
    }

    async Task<SceneComparison?> Read(Scene scene, string position, int reading, CancellationToken stop)
    {
        try
        {
            var response = await client.GetFlowAsync(
                Request(scene, position),
                await caller.Headers(stop),
                time.GetUtcNow().UtcDateTime + options.ReadingTimeout,
                stop);
            return SceneComparison.Of(scene, response.Flow ?? new());
        }
        catch (RpcException failure)
            when (TransientFailures.IsTransient(failure.StatusCode) && reading < ReplayOptions.MaxReadings)
        {
            return null;
        }
        catch (HttpRequestException) when (reading < ReplayOptions.MaxReadings)
        {
            return null;
        }
    }

    static GetFlowRequest Request(Scene scene, string position) => new()
    {
        MinPosition = position,
        Filter = new()
        {
            Basis = DateBasis.Registered,
            Granularity = Granularity.Month,
            From = CalendarDate.Text(scene.FirstDay),
            Until = CalendarDate.Text(scene.LastDay),
        },
    };
}
