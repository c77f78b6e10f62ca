using AsielGrains.Grains.Access;

namespace AsielGrains.Grains.Flow;

/// <summary>Holds the flow through the whole chain. One for the cluster; its key is the chain.</summary>
[GrainInterfaceType("flow"), Alias("flow")]
public interface IFlowGrain : IGrainWithStringKey
{
    /// <summary>
    /// Everything now, and every change from here on to the observer. To be repeated before <see cref="LeaseTime"/> is
    /// over, or the observer is forgotten.
    /// </summary>
    /// <returns>Null while a long journal is still being counted: ask again.</returns>
    [Alias("attach"), OwnWork]
    Task<FlowChange?> Attach(IFlowObserver observer);

    /// <summary>Renews an observer's lease. False when it was forgotten: attach anew.</summary>
    [Alias("renew"), OwnWork]
    Task<bool> Renew(IFlowObserver observer);

    static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(10);
}
