using Orleans.Concurrency;

namespace AsielGrains.Grains.Capacity;

/// <summary>A silo's copy of the sites.</summary>
[GrainInterfaceType("site-observer"), Alias("site-observer")]
public interface ISiteObserver : IGrainObserver
{
    [OneWay, Alias("happened")]
    Task Happened(SiteBatch batch);
}
