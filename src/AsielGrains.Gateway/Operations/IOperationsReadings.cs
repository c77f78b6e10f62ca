namespace AsielGrains.Gateway.Operations;

/// <summary>Where the front door learns how the host does: in the silo from the silo, elsewhere from a stand-in.</summary>
public interface IOperationsReadings
{
    Task<HostStanding> Read(CancellationToken cancellation);
}
