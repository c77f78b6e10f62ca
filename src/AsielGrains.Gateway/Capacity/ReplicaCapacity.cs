using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Capacity;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Capacity;

/// <summary>The sites as the copy on this silo has them.</summary>
sealed class ReplicaCapacity(CapacityReplica replica) : ICapacityReadings
{
    public bool IsLoaded => replica.IsLoaded;

    public SiteMoment Now => replica.Now;

    public JournalPosition Position => replica.Position;

    public Task WaitFor(JournalPosition position, CancellationToken cancellation) =>
        replica.WaitFor(position, cancellation);

    public CapacityUpdate Get(CapacityFilter filter) => replica.Get(filter);

    public OptionsUpdate Find(PlacementQuestion question) => replica.Find(question);

    public SiteSheet? Find(SiteId id) => replica.Find(id);

    public (NationalSites Sites, SiteMoment Now) Read() => replica.Read();

    public (JournalPosition Position, ImmutableArray<PlacedAboveCeiling> Placed) AboveCeiling() =>
        replica.AboveCeiling();

    public IAsyncEnumerable<CapacityUpdate> Watch(CapacityFilter filter, CancellationToken cancellation) =>
        replica.Watch(filter, cancellation);

    public IAsyncEnumerable<OptionsUpdate> WatchOptions(
        PlacementQuestion question, CancellationToken cancellation) => replica.WatchOptions(question, cancellation);
}
