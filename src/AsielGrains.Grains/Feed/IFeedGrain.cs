using AsielGrains.Grains.Access;

namespace AsielGrains.Grains.Feed;

/// <summary>Publishes what the journal committed, in order. One for the whole cluster; its key is the chain.</summary>
[GrainInterfaceType("feed"), Alias("feed")]
public interface IFeedGrain : IGrainWithStringKey
{
    /// <summary>Publishes everything committed since the last time. A hint: it also happens by itself.</summary>
    [Alias("drain"), OwnWork]
    Task Drain();
}
