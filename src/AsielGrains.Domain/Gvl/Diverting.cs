using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// Divides households over other locations: each to the first that has room for it, those with most room first. The
/// same households and locations give the same division.
/// </summary>
static class Diverting
{
    /// <param name="sent">In the order in which they are divided.</param>
    public static (ImmutableArray<Diversion> Diversions, int Left) Divide(
        IEnumerable<HouseholdVisit> sent, ImmutableArray<OtherGvl> others)
    {
        var taken = others
            .OrderByDescending(other => other.FreeHouseholds)
            .ThenBy(other => other.Site.ToString(), StringComparer.Ordinal)
            .Select(other => (Other: other, Sent: default(ArrivalCount)))
            .ToArray();
        var left = 0;
        foreach (var household in sent)
        {
            var first = Array.FindIndex(taken, one => HasRoom(one.Other, one.Sent, household));
            if (first < 0)
                left++;
            else
                taken[first].Sent = new(
                    taken[first].Sent.Households + 1, taken[first].Sent.Persons + household.Persons);
        }

        return (
            [.. taken.Where(one => one.Sent.Households > 0).Select(one => Diversion.Of(one.Other, one.Sent))],
            left);
    }

    static bool HasRoom(OtherGvl other, ArrivalCount sent, HouseholdVisit household) =>
        sent.Households < other.FreeHouseholds
        && !(sent.Persons + household.Persons > other.FreePersons);
}
