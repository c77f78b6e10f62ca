using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Gvl;

/// <summary>
/// Reads requests about a joint location and its resources into commands. No business rule lives here.
/// </summary>
static class GvlOrders
{
    public static GvlOrder Of(OpenGvlRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, caller, _ =>
        {
            var profile = GvlFields.Profile(request);
            return new GvlCommand.Open(
                profile, profile.Reference is { } id ? ShippedGvl.FindReference(id)!.ResourcesAtOpening : []);
        });

    public static GvlOrder Of(SetGvlResourceRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, caller, _ => new GvlCommand.SetResource(
            GvlFields.Resource(request.Resource)));

    public static GvlOrder Of(CloseGvlResourceRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, caller, id => new GvlCommand.CloseResource(new(
            id,
            SiteFields.Code(request.Resource, "resource"),
            SiteFields.Date(request.ClosedOn, "closed_on"),
            GvlFields.Time(request.FromTime, "from_time"),
            GvlFields.Time(request.UntilTime, "until_time"),
            SiteFields.Number(request.Units, 1, GvlLimits.SideBySideMax, "units"),
            SiteFields.Choice<Domain.Gvl.LostSlotReason>((int)request.Reason, "reason"))));

    public static GvlOrder Of(EndGvlClosureRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, caller, _ => new GvlCommand.EndClosure(
            SiteFields.Use(request.ClosureId, "closure_id")));

    public static GvlOrder Of(ExpectHouseholdRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, caller, _ => new GvlCommand.Expect(
            GvlFields.Household(request.HouseholdId),
            GvlFields.Persons(request.Persons),
            SiteFields.Date(request.ExpectedOn, "expected_on")));

    public static GvlOrder Of(ReportGvlArrivalRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, caller, _ => new GvlCommand.ReportArrival(
            GvlFields.Household(request.HouseholdId), GvlFields.Persons(request.Persons)));

    public static GvlOrder Of(AgreeCostSharesRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, caller, _ => new GvlCommand.AgreeShares(GvlFields.Shares(request)));

    /// <summary>The order of a request; the id of what is new follows from the request's own.</summary>
    public static GvlOrder Order(string requestId, string siteId, Caller caller, Func<UseId, GvlCommand> command)
    {
        var request = RequestField.RequestId(requestId);
        var site = SiteFields.Site(siteId);
        var id = DerivedId.GvlUseOf(site, caller.Organisation, request);
        return new(site, new(request, command(id) with { By = caller.Organisation }, caller));
    }
}
