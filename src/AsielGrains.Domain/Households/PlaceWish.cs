using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Households;

/// <summary>What is about to be held for a household: on one site, or on several together.</summary>
/// <param name="Places">The holds that are to be made.</param>
/// <param name="From">The night of the planned arrival.</param>
/// <param name="Until">The day of the planned departure, if one is known.</param>
public sealed record PlaceWish(
    HouseholdId Household, ImmutableArray<PlaceStay> Places, DateOnly From, DateOnly? Until)
{
    const string Field = "household_id";

    /// <summary>What the household leaves for it; null when this is no move.</summary>
    public PlaceStay? Left { get; init; }

    /// <summary>
    /// Whether a place can be in the way: not when it is left, and on its own site a household is judged by that site.
    /// </summary>
    public bool Minds(PlaceStay other) => other != Left && !Places.Any(own => own.Site == other.Site);

    /// <summary>Whether two wishes are about the same nights.</summary>
    public bool Meets(PlaceWish other) => Meets(other.From, other.Until);

    // Whoever planned the departure for the day of the arrival, or before, said where the household goes from there.
    public bool Meets(DateOnly from, DateOnly? until) =>
        NightRange.Of(From, Until).Meets(from, until ?? DateOnly.MaxValue);

    /// <summary>The refusal when the household has places elsewhere on one of the nights.</summary>
    public static Rejection HasPlace(SiteId site, PlaceUse.Placement placement) => new(
        Reason.HouseholdHasPlace,
        $"The household has places on site {site} from {placement.From:yyyy-MM-dd}: placement {placement.Id}. Move it "
        + "from there, or end that first.",
        Field);

    /// <summary>The refusal while somebody else is about to hold places for the household.</summary>
    public static Rejection IsBeingPlaced(SiteId site) => new(
        Reason.HouseholdHasPlace, $"The household is being given places on site {site} at this moment.", Field);
}
