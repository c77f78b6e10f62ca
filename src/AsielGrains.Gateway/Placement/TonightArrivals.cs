using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Gvl;
using AsielGrains.Grains.Gvl;

namespace AsielGrains.Gateway.Placement;

/// <summary>Whom the joint location on a site still waits for, as a line of the site's forecast for tonight.</summary>
static class TonightArrivals
{
    const string Definition =
        "Expected at the joint location (GVL) today and not arrived there, by its own word; without a place: no "
            + "places are held for the household on this site tonight.";

    /// <param name="site">The site as this silo has it; null: not yet, and nobody is known to have a place.</param>
    public static AwaitedArrivals Of(
        GvlReading<AwaitedHouseholds> reading, ReceptionSite? site, SiteMoment now) => new()
        {
            Expected = GvlMessages.Of(reading.View.Count),
            WithoutPlace = GvlMessages.Of(reading.View.CountWithout(PlacedOn(site, now))),
            Definition = Definition,
            Position = reading.Position.ToString(),
        };

    static HashSet<HouseholdId> PlacedOn(ReceptionSite? site, SiteMoment now) => site is null
        ? []
        : [
            .. site.PlacementsKnown(now)
                .Where(placement => placement.From <= now.Today)
                .Select(placement => placement.Household),
        ];
}
