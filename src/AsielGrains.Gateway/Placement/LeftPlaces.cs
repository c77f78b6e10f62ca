using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using MoveReason = AsielGrains.Domain.Households.MoveReason;

namespace AsielGrains.Gateway.Placement;

/// <summary>Reads what a household leaves.</summary>
static class LeftPlaces
{
    /// <param name="to">The sites it goes to.</param>
    public static LeftPlace? Of(LeftPlacement? left, params ReadOnlySpan<SiteId> to)
    {
        if (left is null)
            return null;
        var from = SiteFields.Site(left.SiteId, "left.site_id");
        if (to.Contains(from))
            throw RequestField.Invalid("left.site_id", "A move is to another site.");
        return new(
            from,
            SiteFields.Use(left.PlacementId, "left.placement_id"),
            left.Reason is Contract.V1.MoveReason.Unspecified
                ? throw RequestField.Invalid("left.reason", "Every move has a reason: say why the household is moved.")
                : SiteFields.Choice<MoveReason>((int)left.Reason, "left.reason"));
    }
}
