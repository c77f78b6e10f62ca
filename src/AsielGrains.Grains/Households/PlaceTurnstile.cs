using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Capacity;
using AsielGrains.Grains.Reception;

namespace AsielGrains.Grains.Households;

/// <summary>
/// Lets one wish for places of a household through at a time. Where it may have places already the copy of the sites
/// tells, and for the last moments what was let through; whether it has them only its sites say, and nobody is refused
/// without their word. Nothing is stored: a hold costs no second append. Used on one scheduler, where calls may
/// interleave.
/// </summary>
/// <param name="copy">As new as the journal was when the first wish came.</param>
public sealed class PlaceTurnstile(CapacityReplica copy, IGrainFactory grains, TimeProvider time)
{
    /// <summary>So many places of one household are asked after; who has more is being placed all the time.</summary>
    const int AskedMax = 32;

    readonly PlaceClaims _claims = new();

    /// <returns>Null: nothing is in the way, and until its sites have answered nobody else comes through.</returns>
    public async Task<Rejection?> Admit(Guid requestId, PlaceWish wish)
    {
        var passed = new List<PlaceStay>();
        while (Next(requestId, wish, passed) is var (stay, claim))
        {
            if (passed.Count == AskedMax)
                return PlaceWish.IsBeingPlaced(stay.Site);
            var placement = await Find(stay);
            if (placement is null && claim is not null)
            {
                if (!await grains.WasCarriedOut(stay.Site, claim.RequestId))
                    return PlaceWish.IsBeingPlaced(stay.Site);
                // It can have been held between the two questions.
                placement = await Find(stay);
            }

            if (placement is null)
                Forget(wish.Household, claim);
            else if (wish.Meets(placement.From, placement.Until))
                return PlaceWish.HasPlace(stay.Site, placement);
            passed.Add(stay);
        }

        // Nothing was awaited since the last look.
        _claims.Add(requestId, wish, time.GetUtcNow());
        return null;
    }

    /// <summary>A site refused: nothing came of it.</summary>
    public void Withdraw(Guid requestId, HouseholdId household) => _claims.Remove(household, requestId);

    // A place that can be in the way and was not asked after; with the wish it came from when that is recent.
    (PlaceStay Stay, PlaceClaim? Claim)? Next(Guid requestId, PlaceWish wish, List<PlaceStay> passed)
    {
        foreach (var claim in _claims.Of(wish.Household, time.GetUtcNow()))
            if (claim.RequestId != requestId)
                foreach (var stay in claim.InWayOf(wish))
                    if (!passed.Contains(stay))
                        return (stay, claim);
        foreach (var (site, placement) in copy.PlacesOf(wish.Household))
            if (new PlaceStay(site, placement.Id) is var stay && wish.Minds(stay)
                && wish.Meets(placement.From, placement.Until) && !passed.Contains(stay))
                return (stay, null);
        return null;
    }

    // What was let through with several places stands as long as one of them may.
    void Forget(HouseholdId household, PlaceClaim? claim)
    {
        if (claim is { Wish.Places: [_] })
            _claims.Remove(household, claim.RequestId);
    }

    async Task<PlaceUse.Placement?> Find(PlaceStay stay) =>
        (await grains.GetSite(stay.Site).Read(new(Nights: 0, stay.Placement)))?.Placement;
}
