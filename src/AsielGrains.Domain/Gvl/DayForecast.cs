using System.Collections.Immutable;
using System.Globalization;

namespace AsielGrains.Domain.Gvl;

/// <summary>The bottleneck of a day to come, and whom to send elsewhere.</summary>
/// <param name="Expected">Households expected that have nothing booked on that day.</param>
/// <param name="Bottleneck">The function with the highest load; null: nothing is needed.</param>
/// <param name="Surplus">Households too many, by the tightest constraint.</param>
/// <param name="Unplaced">Of the surplus, those no other location can take.</param>
/// <param name="Constraints">What binds, one sentence each.</param>
public sealed record DayForecast(
    DateOnly Day,
    ArrivalCount Expected,
    ImmutableArray<FunctionDemand> Functions,
    GvlFunction? Bottleneck,
    int Surplus,
    ImmutableArray<Diversion> Diversions,
    int Unplaced,
    ImmutableArray<string> Constraints)
{
    /// <param name="others">Filled in the order of most room.</param>
    /// <param name="beds">Persons who can still be placed on the site that night; null: not known.</param>
    public static DayForecast Of(GvlLocation location, DateOnly day, ImmutableArray<OtherGvl> others, int? beds)
    {
        var planned = location.StepsOn(day).Select(step => step.Household).ToHashSet();
        var expected = location.AllVisits
            .Where(visit => visit.ExpectedOn == day && visit.ArrivedAt is null && !planned.Contains(visit.Household))
            .ToList();
        var functions = DemandReckoning.Of(location, day, expected);
        var byBeds = SurplusOfBeds(expected, beds);
        var surplus = Math.Min(expected.Count, Math.Max(byBeds, functions.Max(demand => demand.Surplus)));
        // The largest go: so the fewest households have to for want of beds.
        var sent = expected.OrderByDescending(visit => visit.Persons)
            .ThenBy(visit => visit.Household.Value)
            .Take(surplus);
        var (diversions, unplaced) = Diverting.Divide(sent, others);
        return new(
            day,
            ArrivalCount.Of(expected),
            functions,
            functions.Where(demand => demand.DemandMinutes > 0).MaxBy(demand => demand.LoadPercent)?.Function,
            surplus,
            diversions,
            unplaced,
            [.. Named(functions, expected.Count, byBeds, beds, unplaced)]);
    }

    static int SurplusOfBeds(List<HouseholdVisit> expected, int? beds)
    {
        if (beds is not { } free)
            return 0;
        foreach (var (index, visit) in expected.OrderBy(visit => visit.Persons).Index())
        {
            free -= visit.Persons;
            if (free < 0)
                return expected.Count - index;
        }

        return 0;
    }

    static IEnumerable<string> Named(
        ImmutableArray<FunctionDemand> functions, int expected, int byBeds, int? beds, int unplaced)
    {
        foreach (var demand in functions.Where(demand => demand.DemandMinutes > demand.CapacityMinutes))
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{demand.Function}: {demand.DemandMinutes} minutes needed, {demand.CapacityMinutes} open; "
                    + $"{Math.Min(expected, demand.Surplus)} households too many.");
        if (byBeds > 0)
            yield return string.Create(
                CultureInfo.InvariantCulture, $"Beds: {beds} persons can be placed; {byBeds} households too many.");
        if (unplaced > 0)
            yield return string.Create(
                CultureInfo.InvariantCulture, $"Other locations: {unplaced} households more than they can take.");
    }
}
