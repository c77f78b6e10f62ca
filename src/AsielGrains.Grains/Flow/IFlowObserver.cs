using Orleans.Concurrency;

namespace AsielGrains.Grains.Flow;

/// <summary>A silo's copy of the flow.</summary>
[GrainInterfaceType("flow-observer"), Alias("flow-observer")]
public interface IFlowObserver : IGrainObserver
{
    [OneWay, Alias("changed")]
    Task Changed(FlowChange change);
}
