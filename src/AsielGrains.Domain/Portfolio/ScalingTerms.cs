using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>
/// How long what is not agreed per site takes, and how much of a part is let at most. The dossier has these as
/// unverified orders of magnitude; whoever asks can bring others.
/// </summary>
/// <param name="ExtensionDays">To prolong an agreement.</param>
/// <param name="EmergencyDays">To open emergency reception.</param>
/// <param name="TemporaryDays">To place temporary units.</param>
/// <param name="RegularDays">To open a regular site.</param>
/// <param name="ClosingDays">Notice before a part closes.</param>
/// <param name="FlexSharePercentMax">Of the places of a part so many percent are let at most.</param>
/// <param name="EmergencyClosingDays">
/// Notice before emergency reception closes: the shortest of the agreements of 2021 ran four weeks.
/// </param>
/// <param name="OpeningPlacesMax">
/// Places of one regular site, or one of temporary units, that is still to be found: the fewest usual for an azc.
/// </param>
/// <param name="EmergencyPlacesMax">
/// Places of one emergency site that is still to be found: 132 sites had 20,834 persons on 25 September 2023 (coa.nl).
/// </param>
public sealed record ScalingTerms(
    int ExtensionDays = 90,
    int EmergencyDays = 42,
    int TemporaryDays = 180,
    int RegularDays = 730,
    int ClosingDays = 180,
    int FlexSharePercentMax = 30,
    int EmergencyClosingDays = 28,
    int OpeningPlacesMax = 300,
    int EmergencyPlacesMax = 158)
{
    public static ScalingTerms Unverified { get; } = new();

    /// <summary>How long it takes to open a site of a type.</summary>
    internal int OpeningDaysOf(SiteType type) => FlexTypes.IsEmergency(type) ? EmergencyDays : RegularDays;
}
