using AsielGrains.Grains.Flow;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans.Runtime;

namespace AsielGrains.Host.Serving;

/// <summary>
/// Whether calls should be sent here. Losing the flow later does not make it unready: every silo loses it for a moment
/// when the flow's own silo dies, and then nobody would be left.
/// </summary>
sealed class Readiness(ISiloStatusOracle silos, FlowReplica flow) : IHealthCheck
{
    volatile bool _draining;
    volatile bool _followed;

    public void Drain() => _draining = true;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        _followed |= flow.Attached;
        return Task.FromResult(this switch
        {
            { _draining: true } => HealthCheckResult.Unhealthy("This host is about to stop."),
            _ when silos.CurrentStatus is not SiloStatus.Active =>
                HealthCheckResult.Unhealthy("The silo is not active."),
            { _followed: false } => HealthCheckResult.Unhealthy("This silo has not counted the flow yet."),
            _ => HealthCheckResult.Healthy(),
        });
    }
}
