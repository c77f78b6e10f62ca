namespace AsielGrains.Gateway.Operations;

/// <summary>How the host does: in the silo from the silo, elsewhere from what stands in for it.</summary>
public interface IOperationsReadings
{
    Task<HostStanding> Read(CancellationToken cancellation);
}
