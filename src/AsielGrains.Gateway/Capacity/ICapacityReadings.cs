using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Capacity;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Capacity;

/// <summary>Where the front door reads the sites: in the silo its copy, elsewhere what stands in for it.</summary>
public interface ICapacityReadings
{
    /// <summary>False until the sites were read.</summary>
    bool IsLoaded { get; }

    /// <summary>The moment at which questions are answered now.</summary>
    SiteMoment Now { get; }

    /// <summary>What is counted in now.</summary>
    JournalPosition Position { get; }

    Task WaitFor(JournalPosition position, CancellationToken cancellation);

    CapacityUpdate Get(CapacityFilter filter);

    OptionsUpdate Find(PlacementQuestion question);

    /// <summary>One site; null when it is not known.</summary>
    SiteSheet? Find(SiteId id);

    (NationalSites Sites, SiteMoment Now) Read();

    /// <summary>Everything that was ever held above a ceiling, with what is counted in.</summary>
    (JournalPosition Position, ImmutableArray<PlacedAboveCeiling> Placed) AboveCeiling();

    IAsyncEnumerable<CapacityUpdate> Watch(CapacityFilter filter, CancellationToken cancellation);

    IAsyncEnumerable<OptionsUpdate> WatchOptions(PlacementQuestion question, CancellationToken cancellation);
}
