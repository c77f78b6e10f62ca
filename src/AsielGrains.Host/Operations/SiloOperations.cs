using AsielGrains.Gateway.Operations;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Storage;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Host.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans.Runtime;

namespace AsielGrains.Host.Operations;

/// <summary>How this host does, from the silo, the journal and the log.</summary>
sealed class SiloOperations(
    HostStart start,
    EventJournal journal,
    JournalOptions options,
    GrainStateSchema grainState,
    FlowReplica flow,
    JournalCopies copies,
    TimeProvider time,
    ILocalSiloDetails self,
    ISiloStatusOracle silos,
    HealthCheckService health,
    IGrainFactory grains,
    CountedEvents events) : IOperationsReadings
{
    /// <summary>Of more it is enough to know that there are more.</summary>
    const int DifferencesMax = 1_000;

    /// <summary>A database that takes longer does not answer, as far as operations are concerned.</summary>
    static readonly TimeSpan AnswerTimeMax = TimeSpan.FromSeconds(5);

    public async Task<HostStanding> Read(CancellationToken cancellation)
    {
        var ready = await health.CheckHealthAsync(cancellation);
        return new(
            self.SiloAddress.ToString(),
            HostStart.Commit,
            start.At,
            ready.Status is HealthStatus.Healthy,
            options.Engine,
            await Asked(journal.ReadStanding(cancellation), cancellation),
            await Asked(GrainState(cancellation), cancellation),
            flow.Attached,
            flow.Position,
            flow.AsOf,
            [.. silos.GetApproximateSiloStatuses()
                .Select(silo => (silo.Key.ToString(), silo.Value.ToString())).Order()],
            events.Counts)
        {
            Places = await Asked(Places(), cancellation),
            Copies = [.. copies.Standings(time.GetUtcNow()).Select(copy => (copy.Name, copy.Position, copy.Behind))],
        };
    }

    async Task<PlacesStanding?> Places()
    {
        var found = await grains.GetGrain<IHouseholdsGrain>(FeedStream.Chain).ReadDifferences(DifferencesMax);
        return new(
            found.Total,
            found.Differences.Count(difference => !difference.Mends),
            found.Differences.FirstOrDefault(difference => difference.Mends)?.Since);
    }

    async Task<(int Found, int Known)?> GrainState(CancellationToken cancellation) =>
        await grainState.Read(cancellation);

    // Null says that there was no answer: why is in the log, and the doctor's finding is the same.
    static async Task<T?> Asked<T>(Task<T> answer, CancellationToken cancellation)
    {
        try
        {
            return await answer.WaitAsync(AnswerTimeMax, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return default;
        }
    }
}
