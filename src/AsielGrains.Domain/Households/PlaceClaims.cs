using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>The wishes that were let through lately. Not safe for concurrent use.</summary>
public sealed class PlaceClaims
{
    /// <summary>Of so many the oldest is forgotten first.</summary>
    public const int ClaimsMax = 8_192;

    /// <summary>
    /// Longer than a call takes to hold places, and much longer than the copies of the sites take to show them.
    /// </summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    readonly Dictionary<HouseholdId, List<PlaceClaim>> _claims = [];
    readonly Queue<PlaceClaim> _ending = new();

    public void Add(Guid requestId, PlaceWish wish, DateTimeOffset now)
    {
        Forget(now);
        _claims.TryGetValue(wish.Household, out var known);
        if (known?.Exists(other => other.RequestId == requestId) is true)
            return;
        var claim = new PlaceClaim(requestId, wish, now + KeptFor);
        _ending.Enqueue(claim);
        if (known is not null)
            known.Add(claim);
        else
            _claims.Add(wish.Household, [claim]);
    }

    public void Remove(HouseholdId household, Guid requestId)
    {
        if (_claims.TryGetValue(household, out var known)
            && known.Find(claim => claim.RequestId == requestId) is { } claim)
            Remove(claim);
    }

    /// <summary>Those of a household, nearly always none.</summary>
    public IReadOnlyList<PlaceClaim> Of(HouseholdId household, DateTimeOffset now)
    {
        Forget(now);
        return _claims.TryGetValue(household, out var known) ? known : [];
    }

    void Forget(DateTimeOffset now)
    {
        while (_ending.TryPeek(out var first) && (first.Until <= now || _ending.Count >= ClaimsMax))
            Remove(_ending.Dequeue());
    }

    void Remove(PlaceClaim claim)
    {
        if (_claims.TryGetValue(claim.Wish.Household, out var known) && known.Remove(claim) && known.Count == 0)
            _claims.Remove(claim.Wish.Household);
    }
}
