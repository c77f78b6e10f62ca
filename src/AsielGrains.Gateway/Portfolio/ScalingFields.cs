using AsielGrains.Domain.Portfolio;
using AsielGrains.Gateway.Reception;
using Contracts = AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Portfolio;

/// <summary>Reads under which terms advice is asked for.</summary>
static class ScalingFields
{
    const int DaysMax = 3_660;
    const int PlacesMax = 10_000;

    /// <summary>The terms that are asked for; what is left out stays unverified.</summary>
    public static ScalingTerms Terms(Contracts.ScalingTerms? terms)
    {
        var usual = ScalingTerms.Unverified;
        return terms is null
            ? usual
            : new(
                Days(terms.ExtensionDays, usual.ExtensionDays, "terms.extension_days"),
                Days(terms.EmergencyDays, usual.EmergencyDays, "terms.emergency_days"),
                Days(terms.TemporaryDays, usual.TemporaryDays, "terms.temporary_days"),
                Days(terms.RegularDays, usual.RegularDays, "terms.regular_days"),
                Days(terms.ClosingDays, usual.ClosingDays, "terms.closing_days"),
                Or(terms.FlexSharePercentMax, usual.FlexSharePercentMax, 100, "terms.flex_share_percent_max"),
                Days(terms.EmergencyClosingDays, usual.EmergencyClosingDays, "terms.emergency_closing_days"),
                Or(terms.OpeningPlacesMax, usual.OpeningPlacesMax, PlacesMax, "terms.opening_places_max"),
                Or(terms.EmergencyPlacesMax, usual.EmergencyPlacesMax, PlacesMax, "terms.emergency_places_max"));
    }

    static int Days(int asked, int usual, string field) => Or(asked, usual, DaysMax, field);

    static int Or(int asked, int usual, int max, string field) =>
        asked == 0 ? usual : SiteFields.Number(asked, 1, max, field);
}
