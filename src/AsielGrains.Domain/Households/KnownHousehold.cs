using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>What the sites told of one household, and the cases that belong to it.</summary>
sealed class KnownHousehold(HouseholdId id)
{
    public HouseholdId Id => id;

    /// <summary>In the order in which they were held; cancelled ones are gone.</summary>
    public List<HouseholdStay> Stays { get; } = [];

    /// <summary>Its moves, in the order in which the arrivals were told.</summary>
    public List<HouseholdMove> Moves { get; } = [];

    public HashSet<LinkedCase> Cases { get; } = [];

    /// <summary>When a site told something of it last.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The last number of minors that was told.</summary>
    public int? Minors { get; set; }

    public IEnumerable<HouseholdStay> Present => Stays.Where(stay => stay.IsPresent);

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
