using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Households;

/// <summary>What the sites told of one household, and the cases that belong to it.</summary>
sealed class KnownHousehold(HouseholdId id)
{
    public HouseholdId Id => id;

    /// <summary>In the order in which they were held; cancelled ones are gone.</summary>
    public List<HouseholdStay> Stays { get; } = [];

    public HashSet<LinkedCase> Cases { get; } = [];

    /// <summary>Its placements across sites.</summary>
    public HashSet<JointId> Joints { get; } = [];

    /// <summary>How much the sites told of it.</summary>
    public int Told { get; set; }

    /// <summary>When something was told of it last; the default: never.</summary>
    public DateTimeOffset ToldAt { get; set; }

    /// <summary>The last number of minors that was told.</summary>
    public int? Minors { get; set; }

    public IEnumerable<HouseholdStay> Present => Stays.Where(stay => stay.IsPresent);

    /// <summary>Its moves, in the order in which the arrivals were told.</summary>
    public IEnumerable<HouseholdMove> Moves => Stays
        .Where(stay => stay is { CameFrom: not null, ArrivedOn: not null })
        .OrderBy(stay => stay.ArrivedOrder)
        .Select(stay => new HouseholdMove(
            Id,
            stay.CameFrom!.Value,
            stay.Site,
            stay.Id,
            stay.ArrivedOn!.Value,
            stay.Persons,
            stay.MinorsMoved,
            stay.By,
            stay.Choice));

    /// <summary>When it last became what it is: a hold can have ended by itself after all that was told.</summary>
    public DateTimeOffset ChangedAt =>
        Stays.Where(stay => stay.IsLapsed).Select(stay => stay.ExpiresAt).Append(ToldAt).Max();

    public HouseholdStay? Find(SiteId site, UseId stay) => Stays.Find(one => one.Site == site && one.Id == stay);

    public void Replace(HouseholdStay before, HouseholdStay after) => Stays[Stays.IndexOf(before)] = after;

    /// <summary>Where its cases must say that it is; null: nowhere that is known.</summary>
    public CasePlace? Place()
    {
        if (Of(PlacePhase.Present, Present, stay => stay.ArrivedOn!.Value) is { } present)
            return present;
        if (Of(PlacePhase.Expected, Stays.Where(stay => stay.IsExpected), stay => stay.From) is { } expected)
            return expected;
        return Stays.Where(stay => stay.EndedOn is not null).MaxBy(stay => stay.EndedOn) is { } last
            ? new(last.ArrivedOn is null ? PlacePhase.NoShow : PlacePhase.Departed, last.EndedOn!.Value, [last.Stay])
            : null;
    }

    static CasePlace? Of(PlacePhase phase, IEnumerable<HouseholdStay> stays, Func<HouseholdStay, DateOnly> day)
    {
        var all = stays.ToArray();
        return all.Length == 0
            ? null
            : new(
                phase,
                all.Max(day),
                [
                    .. all.Select(stay => stay.Stay)
                        .OrderBy(stay => stay.Site.ToString(), StringComparer.Ordinal)
                        .ThenBy(stay => stay.Placement.Value),
                ]);
    }
}
