using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Fields;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Reception;

/// <summary>Reads requests about placements into commands of a site.</summary>
static class PlacementOrders
{
    public static SiteOrder Of(HoldPlacesRequest request, Caller caller) =>
        SiteOrders.Order(request.RequestId, request.SiteId, request.NotAfter, caller, id => Hold(request, id));

    /// <summary>Only a role that may give leave gets here; which one it was is kept with the hold.</summary>
    public static SiteOrder Of(HoldPlacesAboveCeilingRequest request, Caller caller)
    {
        if (request.Hold is not { } hold || (hold.SiteId.Length > 0 && hold.SiteId != request.SiteId))
            throw RequestField.Invalid("hold", "hold is what to hold, on this site.");
        var reason = SiteFields.Choice<Domain.Reception.OverrideReason>((int)request.Reason, "reason");
        return SiteOrders.Order(hold.RequestId, request.SiteId, hold.NotAfter, caller, id => Hold(hold, id) with
        {
            Override = new(caller.Role, reason),
        });
    }

    public static SiteOrder Of(CancelHoldRequest request, Caller caller) =>
        SiteOrders.Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => new SiteCommand.CancelHold(
            Placement(request.PlacementId)));

    public static SiteOrder Of(ConfirmArrivalRequest request, Caller caller) =>
        SiteOrders.Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ =>
            new SiteCommand.ConfirmArrival(
                Placement(request.PlacementId), SiteFields.Date(request.ArrivedOn, "arrived_on")));

    public static SiteOrder Of(PlanDepartureRequest request, Caller caller) =>
        SiteOrders.Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ =>
            new SiteCommand.PlanDeparture(
                Placement(request.PlacementId), SiteFields.OptionalDate(request.Until, "until")));

    public static SiteOrder Of(ReportDepartureRequest request, Caller caller) =>
        SiteOrders.Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => new SiteCommand.Depart(
            Placement(request.PlacementId), SiteFields.Date(request.DepartedOn, "departed_on")));

    static SiteCommand.Hold Hold(HoldPlacesRequest request, UseId id)
    {
        var isNamed = request.Places.Count > 0;
        if (isNamed == request.Part.Length > 0)
            throw RequestField.Invalid("places", "Either places are named, or the part in which the site chooses.");
        var from = SiteFields.Date(request.From, "from");
        return new(
            id,
            SiteFields.Household(request.HouseholdId),
            SiteFields.Number(request.Persons, 1, ReceptionLimits.PersonsMax, "persons"),
            SiteFields.Places(request.Places),
            isNamed ? null : SiteFields.Code(request.Part, "part"),
            from,
            SiteFields.OptionalDate(request.Until, "until"),
            SiteFields.Expiry(request.ExpiresAt, from),
            SiteFields.Traits(request.MetRules, "met_rules"));
    }

    static UseId Placement(string text) => SiteFields.Use(text, "placement_id");
}
