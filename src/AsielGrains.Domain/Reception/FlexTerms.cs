using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>What was agreed about let places beyond who lives there and how long the notice is.</summary>
/// <param name="ReturnDays">
/// From the day the others have left until the places can be given out again (mutatie).
/// </param>
/// <param name="EarliestEnd">They need not leave before this day, whatever the notice (minimum term).</param>
/// <param name="RecallAtPercent">
/// From this occupancy of the available places of the country on, the places are to be called back (drempel).
/// </param>
/// <param name="SharePercentMax">Of the site's places at most so many percent are let at a time.</param>
/// <param name="RecallRank">
/// In which turn the places are called back when places are short: 1 first, then 2 and so on; null: after all that have
/// a rank. Our own choice of how such an agreement is written down; no source says it.
/// </param>
public sealed record FlexTerms(
    RentForm Form,
    int ReturnDays = 0,
    DateOnly? EarliestEnd = null,
    int? RecallAtPercent = null,
    int? SharePercentMax = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? RecallRank = null);
