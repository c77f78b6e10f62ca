using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

public sealed partial class HouseholdBook
{
    /// <summary>How places were given out that were held for arrivals in a period, both days included.</summary>
    public FairnessReport Fairness(DateOnly from, DateOnly until)
    {
        var placed = _households.Values
            .Select(household => (Household: household, Stays: Held(household, from, until)))
            .Where(one => one.Stays.Length > 0)
            .ToArray();
        var groups = placed.ToLookup(one => NationalityOf(one.Household));
        var told = groups
            .Where(group => group.Key is not null && group.Count() >= FairnessReport.HouseholdsMin)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key!.Value.ToString(), StringComparer.Ordinal)
            .ToArray();
        return new(
            Row(null, placed),
            [.. told.Select(group => Row(group.Key, [.. group]))],
            Row(null, [.. groups.Except(told).SelectMany(group => group)]));

        FairnessRow Row(Nationality? nationality, (KnownHousehold Household, HouseholdStay[] Stays)[] households)
        {
            // A split is one choice, whatever the number of its parts.
            var choices = households.SelectMany(one => one.Stays)
                .Where(stay => stay.Choice?.Advice is not null)
                .DistinctBy(stay => stay.Joint?.Value ?? stay.Id.Value)
                .Select(stay => (Advice: stay.Choice!.Advice!, stay.Choice.Deviation))
                .ToArray();
            return new(
                nationality,
                households.Length,
                households.Sum(one => PersonsAtOnce(one.Stays)),
                choices.Length,
                choices.Sum(choice => (long)choice.Advice.Options),
                choices.Count(choice => choice.Advice.Rank == 1),
                choices.Count(choice => choice.Deviation is not null),
                households.Sum(one => one.Household.Moves
                    .Where(move => move.On >= from && move.On <= until)
                    .Sum(move => move.Persons)));
        }
    }

    static HouseholdStay[] Held(KnownHousehold household, DateOnly from, DateOnly until) =>
        [.. household.Stays.Where(stay => stay.From >= from && stay.From <= until)];

    static Nationality? NationalityOf(KnownHousehold household) =>
        household.Cases.Select(linked => linked.Nationality).Distinct().Take(2).ToArray() is [{ } one] ? one : null;

    static int PersonsAtOnce(IEnumerable<HouseholdStay> stays) => stays
        .GroupBy(stay => stay.Joint?.Value ?? stay.Id.Value)
        .Max(together => together.Sum(stay => stay.Persons));
}
