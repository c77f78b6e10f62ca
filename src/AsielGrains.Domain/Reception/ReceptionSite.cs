using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Reception;

/// <summary>
/// One reception site: its parts, units and places, and what every place is used for on every night to come. The only
/// place where a bed is given away.
/// </summary>
public sealed partial record ReceptionSite : IAggregate<ReceptionSite, SiteCommand, SiteEvent>
{
    public static ReceptionSite Initial { get; } = new();

    /// <summary>Null: no site was opened under this name.</summary>
    public SiteProfile? Profile { get; init; }

    /// <summary>In the order in which they were opened.</summary>
    public ImmutableArray<SitePart> Parts { get; init; } = [];

    /// <summary>By the night from which they hold.</summary>
    public ImmutableArray<Ceiling> Ceilings { get; init; } = [];

    public ImmutableArray<Reserve> Reserves { get; init; } = [];

    /// <summary>How often a household was placed above the ceiling, ever.</summary>
    public int Overrides { get; init; }

    /// <summary>Null: nothing was told.</summary>
    public SiteDescription? Description { get; init; }

    /// <summary>The last nights that were counted, at most <see cref="ReceptionLimits.CountedNightsMax"/>.</summary>
    public ImmutableArray<CountedNight> CountedNights
    {
        // An older snapshot has none.
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Null: nobody was advised.</summary>
    public PlaceChoices? Choices { get; init; }

    /// <summary>Every unit, by its code.</summary>
    public ImmutableArray<SiteUnit> AllUnits
    {
        get => [.. Units.Values];
        init => Units = value.ToImmutableSortedDictionary(unit => unit.Code, unit => unit);
    }

    /// <summary>Every use that has not ended; holds that expired meanwhile can be among them.</summary>
    public ImmutableArray<PlaceUse> AllUses
    {
        get => [.. Uses.Values.OrderBy(use => use.Id.Value)];
        init => (Uses, InUnit, OfHousehold, Expiring) = Indexed(value);
    }

    internal ImmutableSortedDictionary<LocalCode, SiteUnit> Units
    {
        get;
        init => (field, Vacant) = (value, VacantOf(value.Values));
    } = ImmutableSortedDictionary<LocalCode, SiteUnit>.Empty;

    /// <summary>The units of each part as they are when nobody uses them, in the order of their codes.</summary>
    ImmutableDictionary<LocalCode, ImmutableArray<UnitBook>> Vacant { get; init; } =
        ImmutableDictionary<LocalCode, ImmutableArray<UnitBook>>.Empty;

    internal ImmutableDictionary<UseId, PlaceUse> Uses { get; init; } = ImmutableDictionary<UseId, PlaceUse>.Empty;

    /// <summary>The uses of places in a unit.</summary>
    ImmutableDictionary<LocalCode, ImmutableArray<UseId>> InUnit { get; init; } =
        ImmutableDictionary<LocalCode, ImmutableArray<UseId>>.Empty;

    /// <summary>The placements of a household; nearly always one.</summary>
    ImmutableDictionary<HouseholdId, ImmutableArray<UseId>> OfHousehold { get; init; } =
        ImmutableDictionary<HouseholdId, ImmutableArray<UseId>>.Empty;

    /// <summary>Holds in the order in which they end by themselves.</summary>
    ImmutableSortedSet<(DateTimeOffset At, Guid Use)> Expiring { get; init; } = [];

    [JsonIgnore]
    public bool IsOpened => Profile is not null;

    /// <summary>Some of a household that was split over sites is here, or will be.</summary>
    [JsonIgnore]
    public bool HasJointPlacements => Uses.Values.Any(use => use is PlaceUse.Placement { Joint: not null });

    /// <summary>The most persons by agreement on a night; null when nothing was agreed.</summary>
    public int? CeilingOn(DateOnly night) => AgreedOn(night)?.PersonsMax;

    /// <summary>The ceiling that holds on a night; null: none ever began.</summary>
    public Ceiling? AgreedOn(DateOnly night) => Ceilings.LastOrDefault(ceiling => ceiling.From <= night);

    /// <summary>A placement that counts now.</summary>
    public PlaceUse.Placement? FindPlacement(UseId id, SiteMoment now) =>
        PlacementOf(id) is { } placement && placement.CountsAt(now.At) ? placement : null;

    /// <summary>The placements of a household, those among them whose hold has expired included.</summary>
    public IEnumerable<PlaceUse.Placement> PlacementsOf(HouseholdId household) =>
        OfHousehold.GetValueOrDefault(household, []).Select(id => (PlaceUse.Placement)Uses[id]);

    SitePart? PartOf(LocalCode code) => Parts.FirstOrDefault(part => part.Code == code);

    SitePart PartOf(SiteUnit unit) => PartOf(unit.Part)!;

    IEnumerable<PlaceUse.Placement> PlacementsAt(DateTimeOffset at) =>
        Uses.Values.OfType<PlaceUse.Placement>().Where(placement => placement.CountsAt(at));

    ReceptionSite With(PlaceUse use)
    {
        var (units, households) = (InUnit, OfHousehold);
        if (!Uses.ContainsKey(use.Id))
        {
            foreach (var unit in UnitsOf(use))
                units = With(units, unit, use.Id);
            if (use is PlaceUse.Placement placement)
                households = With(households, placement.Household, use.Id);
        }

        return this with
        {
            Uses = Uses.SetItem(use.Id, use),
            InUnit = units,
            OfHousehold = households,
            Expiring = use is PlaceUse.Placement { ArrivedOn: null } hold
                ? Expiring.Add((hold.ExpiresAt, hold.Id.Value))
                : Expiring,
        };
    }

    ReceptionSite Without(UseId id)
    {
        if (!Uses.TryGetValue(id, out var use))
            return this;
        var (units, households) = (InUnit, OfHousehold);
        foreach (var unit in UnitsOf(use))
            units = Without(units, unit, id);
        if (use is PlaceUse.Placement placement)
            households = Without(households, placement.Household, id);
        return this with
        {
            Uses = Uses.Remove(id),
            InUnit = units,
            OfHousehold = households,
            Expiring = WithoutExpiry(use),
        };
    }

    static ImmutableDictionary<TKey, ImmutableArray<UseId>> With<TKey>(
        ImmutableDictionary<TKey, ImmutableArray<UseId>> index, TKey key, UseId id)
        where TKey : notnull => index.SetItem(key, index.GetValueOrDefault(key, []).Add(id));

    static ImmutableDictionary<TKey, ImmutableArray<UseId>> Without<TKey>(
        ImmutableDictionary<TKey, ImmutableArray<UseId>> index, TKey key, UseId id)
        where TKey : notnull => index[key] is [_] ? index.Remove(key) : index.SetItem(key, index[key].Remove(id));

    ImmutableSortedSet<(DateTimeOffset At, Guid Use)> WithoutExpiry(PlaceUse use) =>
        use is PlaceUse.Placement placement ? Expiring.Remove((placement.ExpiresAt, placement.Id.Value)) : Expiring;

    static ImmutableDictionary<LocalCode, ImmutableArray<UnitBook>> VacantOf(IEnumerable<SiteUnit> units) => units
        .GroupBy(unit => unit.Part, unit => new UnitBook(unit, []))
        .ToImmutableDictionary(part => part.Key, part => part.ToImmutableArray());

    static IEnumerable<LocalCode> UnitsOf(PlaceUse use)
    {
        LocalCode? last = null;
        foreach (var place in use.Places)
        {
            if (place.Unit != last)
                yield return place.Unit;
            last = place.Unit;
        }
    }

    static (
        ImmutableDictionary<UseId, PlaceUse>,
        ImmutableDictionary<LocalCode, ImmutableArray<UseId>>,
        ImmutableDictionary<HouseholdId, ImmutableArray<UseId>>,
        ImmutableSortedSet<(DateTimeOffset, Guid)>) Indexed(ImmutableArray<PlaceUse> uses)
    {
        var site = uses.Aggregate(new ReceptionSite(), (known, use) => known.With(use));
        return (site.Uses, site.InUnit, site.OfHousehold, site.Expiring);
    }
}
