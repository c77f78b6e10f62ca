using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Gvl;

/// <summary>The households that a location waits for: expected today, and not there.</summary>
/// <param name="Day">Today, by the location's own clock.</param>
/// <param name="Households">At most <see cref="GvlLimits.HouseholdsMax"/>, as a location knows no more.</param>
public sealed record AwaitedHouseholds(DateOnly Day, ImmutableArray<HouseholdVisit> Households)
{
    public static AwaitedHouseholds Of(GvlLocation location, GvlMoment now) => new(
        now.Today,
        [.. location.AllVisits.Where(visit => visit.ExpectedOn == now.Today && visit.ArrivedAt is null)]);

    [JsonIgnore]
    public ArrivalCount Count => ArrivalCount.Of(Households);

    /// <summary>Those for whom no places are held: if they sleep here, they come on top of who is announced.</summary>
    /// <param name="placed">The households that have places on the site tonight.</param>
    public ArrivalCount CountWithout(IReadOnlySet<HouseholdId> placed) =>
        ArrivalCount.Of(Households.Where(visit => !placed.Contains(visit.Household)));
}
