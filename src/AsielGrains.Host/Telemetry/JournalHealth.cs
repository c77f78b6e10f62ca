using AsielGrains.Grains.Flow;
using AsielGrains.Journal;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AsielGrains.Host.Telemetry;

/// <summary>Healthy while the journal answers and this silo follows the flow.</summary>
sealed class JournalHealth(EventJournal journal, FlowReplica flow) : IHealthCheck
{
    static readonly TimeSpan AnswerTimeMax = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await journal.ReadHead(cancellationToken).WaitAsync(AnswerTimeMax, cancellationToken);
        }
        catch (Exception failure) when (failure is JournalUnavailableException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The journal does not answer.");
        }

        return flow.Attached
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("This silo does not follow the flow.");
    }
}
