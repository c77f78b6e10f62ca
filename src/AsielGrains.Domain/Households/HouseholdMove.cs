using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Households;

/// <summary>A household arrived on another site than the one where it stayed before.</summary>
/// <param name="On">The day of the arrival.</param>
/// <param name="Minors">How many of the persons are minors; null when nobody told.</param>
/// <param name="By">Who held the places: an organisation's name.</param>
/// <param name="Choice">Why, by whom and what else was advised; null when places were held without advice.</param>
public sealed record HouseholdMove(
    HouseholdId Household,
    SiteId From,
    SiteId To,
    UseId Placement,
    DateOnly On,
    int Persons,
    int? Minors,
    string By,
    PlaceChoice? Choice)
{
    /// <summary>How often a household was moved: the parts of a split household are moved together.</summary>
    public static int Times(IEnumerable<HouseholdMove> moves) =>
        moves.DistinctBy(move => (move.On, move.From)).Count();
}
