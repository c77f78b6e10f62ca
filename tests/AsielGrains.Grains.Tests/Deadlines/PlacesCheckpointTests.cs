using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Procedures;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Tests.Checkpoints;

namespace AsielGrains.Grains.Tests.Deadlines;

/// <summary>From which sites a case is reached goes on over a restart, whether it was stored or is read on.</summary>
public sealed class PlacesCheckpointTests : IAsyncLifetime
{
    static readonly SiteId Here = SiteId.Parse("ter-apel"), There = SiteId.Parse("budel");

    static readonly DateOnly Day = Told.Day("2021-09-02");

    readonly KeptSpace _space = new();

    public ValueTask InitializeAsync() => _space.Open();

    public ValueTask DisposeAsync() => _space.DisposeAsync();

    [Fact]
    public async Task What_was_stored_is_found_by_who_is_tied_to_the_site_and_what_moved_since_is_not()
    {
        CaseId[] ids = [.. Enumerable.Range(0, 3).Select(_ => new CaseId(Guid.NewGuid()))];
        var (stays, moves, nowhere) = (ids[0], ids[1], ids[2]);
        await _space.Tell([(stays, Lodged(Here)), (moves, Lodged(Here)), (nowhere, Lodged())]);
        var replica = KeptSpace.Replica();
        await _space.Follow(replica);
        await _space.Checkpoint(replica).Write();

        var again = KeptSpace.Replica();
        await _space.Checkpoint(again).Restore(TestContext.Current.CancellationToken);
        Assert.Equal([2050], _space.Logged);
        Assert.Equal(new[] { stays, moves }.ToHashSet(), Found(again, Here));

        await _space.Tell(moves, Lodged(Here).Length, [Followed(There)]);
        await _space.Follow(again);
        Assert.Equal([stays], Found(again, Here));
        Assert.Equal([moves], Found(again, There));
        Assert.Equal(new[] { stays, moves }.ToHashSet(), Found(again, Here, There));
    }

    static HashSet<CaseId> Found(DeadlineReplica replica, params SiteId[] sites)
    {
        var search = new DeadlineSearch(
            [.. Enum.GetValues<TermParty>()], "BESL6", DateOnly.MinValue, DateOnly.MaxValue, null, 10)
        {
            Sites = sites,
        };
        return [.. replica.Find(search).Deadlines.Select(found => found.Case)];
    }

    static ImmutableArray<CaseEvent> Lodged(params SiteId[] sites) =>
        [.. Told.LodgedOn("2021-09-01").History, .. sites.Select(Followed)];

    static CaseEvent Followed(SiteId site) => new CaseEvent.PlaceFollowed(
        Day, null, new(PlacePhase.Present, Day, [new(site, new(Guid.NewGuid()))]));
}
