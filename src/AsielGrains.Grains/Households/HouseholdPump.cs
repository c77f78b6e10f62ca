using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Metadata;
using Orleans.Runtime;

namespace AsielGrains.Grains.Households;

/// <summary>
/// Has cases follow their places. Every silo asks, one grain does it: when its silo is gone another takes over with the
/// next question.
/// </summary>
sealed class HouseholdPump(
    IGrainFactory grains,
    IClusterManifestProvider cluster,
    HouseholdSignal signal,
    FlowReplica flow,
    TimeProvider time,
    ILogger<HouseholdPump> logger)
    : BackgroundService
{
    static readonly GrainType Kind = GrainType.Create(HouseholdsGrain.Name);

    /// <summary>How long a case can be behind.</summary>
    static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The flow is what a silo needs to be ready: reading the journal for the households meanwhile would delay it.
        await flow.WaitFor(JournalPosition.Start, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            // Nothing can be asked before the silo is in the cluster.
            await Task.Delay(Period, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                while (!stoppingToken.IsCancellationRequested
                    && EverySiloReadsWhatFollows()
                    && await grains.GetGrain<IHouseholdsGrain>(FeedStream.Chain).Sweep(signal.Told))
                    continue;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.PlacesNotSwept(failure);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // The silo ends; the sweeps go on from another.
            }
        }
    }

    // In the midst of an upgrade a case may be with an older silo, which knows no such event and could not read on.
    bool EverySiloReadsWhatFollows() =>
        cluster.Current.Silos.Values.All(silo => silo.Grains.ContainsKey(Kind));
}
