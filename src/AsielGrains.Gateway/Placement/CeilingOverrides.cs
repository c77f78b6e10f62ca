using AsielGrains.Contract.V1;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Reception;
using CeilingOverride = AsielGrains.Contract.V1.CeilingOverride;
using OverrideReason = AsielGrains.Contract.V1.OverrideReason;

namespace AsielGrains.Gateway.Placement;

/// <summary>Who was placed above a ceiling, for who has to account for it.</summary>
static class CeilingOverrides
{
    public static ListCeilingOverridesResponse Of(ICapacityReadings known, ListCeilingOverridesRequest request)
    {
        var provinces = CapacityFields.Provinces(request.Provinces, "provinces").ToHashSet();
        var from = SiteFields.OptionalDate(request.From, "from") ?? DateOnly.MinValue;
        var through = SiteFields.OptionalDate(request.Through, "through") ?? DateOnly.MaxValue;
        var (position, placed) = known.AboveCeiling();
        var asked = placed
            .Where(one => one.On >= from && one.On <= through)
            .Where(one => provinces.Count == 0 || IsIn(provinces, one.Site, known))
            .OrderByDescending(one => one.On)
            .ThenBy(one => one.Site.ToString(), StringComparer.Ordinal)
            .ToList();
        return new()
        {
            Position = position.ToString(),
            Total = asked.Count,
            Overrides = { asked.Take(GatewayLimits.CeilingOverridesMax).Select(Of) },
        };
    }

    static bool IsIn(HashSet<string> provinces, SiteId site, ICapacityReadings known) =>
        known.Find(site)?.Site.State.Profile is { } profile && provinces.Contains(profile.Province);

    static CeilingOverride Of(PlacedAboveCeiling placed) => new()
    {
        SiteId = placed.Site.ToString(),
        PlacementId = placed.Placement.ToString(),
        DecidedOn = CaseView.Text(placed.On),
        From = CaseView.Text(placed.From),
        Until = CaseView.Text(placed.Until),
        Places = placed.Places,
        Reason = (OverrideReason)placed.Reason,
        Role = placed.Role,
    };
}
