using AsielGrains.Contract.V1;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Capacity;
using Contracts = AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Placement;

/// <summary>Counts how often advice was followed.</summary>
static class ChoiceCounts
{
    public static CountChoicesResponse Of(NationalSites sites, IReadOnlyCollection<string> provinces)
    {
        var chosen = sites.Sheets
            .Where(sheet => provinces.Count == 0 || provinces.Contains(sheet.Site.State.Profile!.Province))
            .Where(sheet => sheet.Site.State is { Choices: not null } or { Overrides: > 0 })
            .OrderBy(sheet => sheet.Site.Id.ToString(), StringComparer.Ordinal)
            .Select(Of)
            .ToList();
        return new()
        {
            Position = sites.Position.ToString(),
            All = Sum(chosen),
            Sites = { chosen.Take(GatewayLimits.ChoiceSitesMax) },
        };
    }

    static SiteChoices Of(SiteSheet sheet)
    {
        var choices = sheet.Site.State.Choices ?? PlaceChoices.None;
        return Of(
            sheet.Site.Id.ToString(),
            choices,
            sheet.Site.State.Overrides);
    }

    static SiteChoices Of(string site, PlaceChoices choices, int aboveCeiling)
    {
        var deviated = choices.Deviations.Sum(count => count.Times);
        var all = choices.Accepted + deviated;
        return new()
        {
            SiteId = site,
            Accepted = choices.Accepted,
            AcceptedBest = choices.AcceptedBest,
            Deviations =
            {
                choices.Deviations.Select(count => new Contracts.DeviationCount
                {
                    Reason = (Contracts.DeviationReason)count.Reason, Times = count.Times,
                }),
            },
            DeviatedPercent = all == 0 ? 0 : (int)Math.Round(100.0 * deviated / all),
            AboveCeiling = aboveCeiling,
        };
    }

    static SiteChoices Sum(IReadOnlyCollection<SiteChoices> sites) => Of(
        "",
        new(
            sites.Sum(site => site.Accepted),
            sites.Sum(site => site.AcceptedBest),
            [
                .. sites.SelectMany(site => site.Deviations)
                    .GroupBy(count => count.Reason)
                    .OrderBy(group => group.Key)
                    .Select(group => new Domain.Reception.DeviationCount(
                        (Domain.Reception.DeviationReason)group.Key, group.Sum(count => count.Times))),
            ]),
        sites.Sum(site => site.AboveCeiling));
}
