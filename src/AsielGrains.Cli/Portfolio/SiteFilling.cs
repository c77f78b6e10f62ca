using AsielGrains.Cli.Output;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Portfolio;

/// <summary>Places invented households on a site, one after the other through its parts.</summary>
sealed class SiteFilling(ChainSession session, string site, string today)
{
    const int HouseholdsMax = 10_000;

    // Most come alone; about two and a half persons on average.
    static readonly int[] Sizes = [1, 1, 4, 1, 2, 5, 1, 3, 1, 6];

    /// <returns>How many persons stay there afterwards: fewer than asked when the site takes no more.</returns>
    public async Task<int> Fill(int persons, CancellationToken stop)
    {
        var response = await session.Sites.GetSiteAsync(
            new() { SiteId = site, Nights = 1 }, await session.Options(stop));
        var parts = response.Site.Parts.Select(part => part.Code).ToList();
        var present = response.Site.Nights[0].Types_.Sum(type => type.Occupied);
        for (var number = 0; present < persons && parts.Count > 0 && number < HouseholdsMax; number++)
            present += await Place(number, Math.Min(Sizes[number % Sizes.Length], persons - present), parts, stop);
        return present;
    }

    /// <returns>How many persons were placed; none when they were there already or there is no room.</returns>
    async Task<int> Place(int number, int persons, List<string> parts, CancellationToken stop)
    {
        while (parts.Count > 0)
        {
            var part = parts[number % parts.Count];
            try
            {
                return await Arrive(number, persons, part, stop);
            }
            catch (RpcException refusal) when (ReasonNames.Of(refusal) is "HOUSEHOLD_PLACED_ALREADY")
            {
                return 0;
            }
            catch (RpcException refusal) when (
                persons > 1 && ReasonNames.Of(refusal) is ("NO_PLACE_LEFT" or "CEILING_REACHED"))
            {
                // Somebody who comes alone may still fit.
                return 0;
            }
            catch (RpcException refusal) when (ReasonNames.Of(refusal) is "NO_PLACE_LEFT")
            {
                parts.Remove(part);
            }
            catch (RpcException refusal) when (ReasonNames.Of(refusal) is "CEILING_REACHED")
            {
                parts.Clear();
            }
        }

        return 0;
    }

    async Task<int> Arrive(int number, int persons, string part, CancellationToken stop)
    {
        var hold = new HoldPlacesRequest
        {
            SiteId = site,
            HouseholdId = SceneIds.Household(site, today, number),
            Persons = persons,
            Part = part,
            From = today,
        };
        hold.RequestId = SceneIds.SiteRequestId(site, hold.ToString());
        var held = await session.Sites.HoldPlacesAsync(hold, await session.Options(stop));
        var arrival = new ConfirmArrivalRequest
        {
            SiteId = site, PlacementId = held.PlacementId, ArrivedOn = today,
        };
        arrival.RequestId = SceneIds.SiteRequestId(site, arrival.ToString());
        var arrived = await session.Sites.ConfirmArrivalAsync(arrival, await session.Options(stop));
        return arrived.Receipt is { Repeated: false, KnownAlready: false } ? persons : 0;
    }
}
