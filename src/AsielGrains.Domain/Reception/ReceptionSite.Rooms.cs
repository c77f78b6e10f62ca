namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <summary>Every unit, by its code, and what its places are tonight.</summary>
    public IEnumerable<UnitTonight> UnitsTonight(SiteMoment now)
    {
        var uses = new Dictionary<PlaceId, NightUse>();
        foreach (var use in Uses.Values.Where(use => IsTonight(use, now)))
            foreach (var place in use.Places)
                // Who should have left and did not sleeps there, before whoever has the place next.
                if (!uses.TryAdd(place, use.Use) && use.Use is NightUse.Occupied)
                    uses[place] = use.Use;
        return Units.Values.Select(unit => Tonight(unit, uses, now));
    }

    /// <summary>Who has places now, or will have, in the order of the ids.</summary>
    public IEnumerable<PlaceUse.Placement> PlacementsKnown(SiteMoment now) =>
        PlacementsAt(now.At).OrderBy(placement => placement.Id.Value);

    /// <summary>Places that are out of service, or will be, in the order of the ids.</summary>
    public IEnumerable<PlaceUse.Block> BlocksKnown(SiteMoment now) => Uses.Values
        .OfType<PlaceUse.Block>()
        .Where(block => !(block.Until <= now.Today))
        .OrderBy(block => block.Id.Value);

    /// <summary>The parts in which a household has its places, in the order of the places.</summary>
    public IEnumerable<LocalCode> PartsOf(PlaceUse.Placement placement) =>
        UnitsOf(placement).Select(code => Units[code].Part).Distinct();

    UnitTonight Tonight(SiteUnit unit, Dictionary<PlaceId, NightUse> uses, SiteMoment now)
    {
        int Count(NightUse wanted) => unit.AllPlaces.Count(place => uses.GetValueOrDefault(place) == wanted);
        var (occupied, reserved) = (Count(NightUse.Occupied), Count(NightUse.Reserved));
        var (blocked, flex) = (Count(NightUse.Blocked), Count(NightUse.Flex));
        var left = unit.Places - occupied - reserved - blocked - flex;
        if (!PartOf(unit).IsOpenOn(now.Today))
            return new(unit, occupied, reserved, blocked, flex, 0);
        return unit.Traits.HasFlag(UnitTraits.OneHousehold) && occupied + reserved > 0
            ? new(unit, occupied, reserved, blocked + left, flex, 0)
            : new(unit, occupied, reserved, blocked, flex, left);
    }

    static bool IsTonight(PlaceUse use, SiteMoment now) =>
        use.CountsAt(now.At) && use.From <= now.Today && use.EndSeenOn(now.Today) > now.Today;
}
