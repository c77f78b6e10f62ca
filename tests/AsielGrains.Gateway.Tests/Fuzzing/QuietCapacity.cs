using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Tests.Chain;
using AsielGrains.Grains.Capacity;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>A country without sites that is always up to date, and whose subscriptions end after one message.</summary>
sealed class QuietCapacity : ICapacityReadings
{
    readonly CapacityReplica _none = new ChainInMemory().Capacity;

    public bool IsLoaded => true;

    public SiteMoment Now => _none.Now;

    public JournalPosition Position => JournalPosition.Start;

    public Task WaitFor(JournalPosition position, CancellationToken cancellation) => Task.CompletedTask;

    public CapacityUpdate Get(CapacityFilter filter) => _none.Get(filter);

    public OptionsUpdate Find(PlacementQuestion question) => _none.Find(question);

    public SiteSheet? Find(SiteId id) => null;

    public (JournalPosition Position, ImmutableArray<PlacedAboveCeiling> Placed) AboveCeiling() => (Position, []);

    public (NationalSites Sites, SiteMoment Now) Read() => _none.Read();

    public async IAsyncEnumerable<CapacityUpdate> Watch(
        CapacityFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        yield return Get(filter);
    }

    public async IAsyncEnumerable<OptionsUpdate> WatchOptions(
        PlacementQuestion question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        yield return Find(question);
    }
}
