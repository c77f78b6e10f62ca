using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// The figures of the joint operation over a period: what was used of rooms and desks and by whom, and how a cost is
/// divided by the key that was agreed. Use does not divide the costs: it shows whether the key still fits.
/// </summary>
/// <param name="KeyFrom">The day from which the cost key of the last day holds; null: none was agreed.</param>
public sealed record SharedUse(
    DateOnly From,
    DateOnly Through,
    ImmutableArray<ResourceShare> Resources,
    ImmutableArray<PartnerShare> Partners,
    DateOnly? KeyFrom)
{
    public static SharedUse Of(GvlLocation location, DateOnly from, DateOnly through, long costCents)
    {
        var uses = new List<DayUse>();
        for (var day = from; day <= through; day = day.AddDays(1))
            uses.AddRange(location.UsesOn(day));
        var key = location.SharesOn(through);
        return new(from, through, ResourcesOf(uses), PartnersOf(uses, key, costCents), key?.From);
    }

    static ImmutableArray<ResourceShare> ResourcesOf(List<DayUse> uses) =>
    [
        .. uses.GroupBy(use => use.Resource).OrderBy(same => same.Key).Select(same => new ResourceShare(
            same.Key,
            same.Last().Function,
            same.Last().Owner,
            same.Sum(use => (long)use.OpenMinutes),
            same.Sum(use => (long)use.LostMinutes),
            same.Sum(use => use.Used.Sum(used => (long)used.Minutes)))),
    ];

    static ImmutableArray<PartnerShare> PartnersOf(List<DayUse> uses, CostShares? key, long costCents)
    {
        var partners = Enum.GetValues<GvlPartner>();
        var used = partners.ToDictionary(partner => partner, partner =>
            uses.SelectMany(use => use.Used).Where(use => use.Partner == partner).Sum(use => use.Minutes));
        var parts = Divide(CostShares.Whole, [.. partners.Select(partner => (long)used[partner])]);
        var costs = Divide(costCents, [.. partners.Select(partner => (long)(key?.Of(partner) ?? 0))]);
        return
        [
            .. partners.Index().Select(partner => new PartnerShare(
                partner.Item, used[partner.Item], (int)parts[partner.Index], key?.Of(partner.Item) ?? 0,
                costs[partner.Index])),
        ];
    }

    /// <summary>A whole in proportion to weights, by the largest remainders: the parts add up.</summary>
    static long[] Divide(long whole, long[] weights)
    {
        var sum = weights.Sum();
        if (sum == 0)
            return new long[weights.Length];
        var parts = weights.Select(weight => (long)((Int128)whole * weight / sum)).ToArray();
        var left = (int)(whole - parts.Sum());
        foreach (var index in Enumerable.Range(0, weights.Length)
            .OrderByDescending(index => (Int128)whole * weights[index] % sum)
            .ThenBy(index => index)
            .Take(left))
            parts[index]++;
        return parts;
    }
}
