using AsielGrains.Grains.Access;

namespace AsielGrains.Grains.Capacity;

/// <summary>
/// Tells every silo what happens on sites, out of the feed. It remembers nothing that matters: what is missed is read
/// from the journal. One for the cluster; its key is the chain.
/// </summary>
[GrainInterfaceType("site-relay"), Alias("site-relay")]
public interface ISiteRelayGrain : IGrainWithStringKey
{
    /// <summary>
    /// Everything from here on to the observer; to be repeated before <see cref="LeaseTime"/> is over, or the observer
    /// is forgotten.
    /// </summary>
    /// <returns>False when it was not known: it may have missed something.</returns>
    [Alias("attach"), OwnWork]
    Task<bool> Attach(ISiteObserver observer);

    static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(10);
}
