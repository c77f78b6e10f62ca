using AsielGrains.Gateway.Operations;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Storage;
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
    ILocalSiloDetails self,
    ISiloStatusOracle silos,
    HealthCheckService health,
    CountedEvents events) : IOperationsReadings
{
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
            events.Counts);
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
