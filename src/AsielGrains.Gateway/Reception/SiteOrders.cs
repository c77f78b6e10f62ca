using System.Globalization;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Fields;
using AsielGrains.Grains.Commands;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Gateway.Reception;

/// <summary>Reads requests about the layout of a site into commands. No business rule lives here.</summary>
static class SiteOrders
{
    const int FirstMax = 99_999;
    const int LeadDaysMax = 3_660;

    public static SiteOrder Of(OpenSiteRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ =>
            new SiteCommand.Open(SiteFields.Profile(request)));

    public static SiteOrder Of(OpenSitePartRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => new SiteCommand.OpenPart(
            SiteFields.Code(request.Part, "part"),
            SiteFields.Choice<Domain.Reception.SiteType>((int)request.Type, "type"),
            request.Regime is Contract.V1.Regime.Unspecified
                ? Domain.Reception.Regimes.Of(SiteFields.Choice<Domain.Reception.SiteType>((int)request.Type, "type"))
                : SiteFields.Choice<Domain.Reception.Regime>((int)request.Regime, "regime"),
            SiteFields.Date(request.From, "from"),
            SiteFields.OptionalDate(request.Until, "until")));

    public static SiteOrder Of(SetSitePartEndRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => new SiteCommand.SetPartEnd(
            SiteFields.Code(request.Part, "part"), SiteFields.OptionalDate(request.Until, "until")));

    public static SiteOrder Of(AddUnitsRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => Units(request));

    public static SiteOrder Of(RemoveUnitsRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => Units(request));

    public static SiteOrder Of(SetCeilingRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => Ceiling(request));

    public static SiteOrder Of(SetReserveRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => new SiteCommand.SetReserve(new(
            SiteFields.Choice<Domain.Reception.ReserveKind>((int)request.Kind, "kind"),
            SiteFields.Choice<Domain.Reception.SiteType>((int)request.Type, "type"),
            SiteFields.Number(request.Places, 0, ReceptionLimits.PlacesMax, "places"),
            SiteFields.Number(request.LeadDays, 0, LeadDaysMax, "lead_days"))));

    public static SiteOrder Of(BlockPlacesRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, request.NotAfter, caller, id => new SiteCommand.BlockPlaces(
            id,
            SiteFields.Places(request.Places),
            SiteFields.Date(request.From, "from"),
            SiteFields.OptionalDate(request.Until, "until"),
            SiteFields.Choice<Domain.Reception.BlockReason>((int)request.Reason, "reason")));

    public static SiteOrder Of(EndBlockRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => new SiteCommand.EndBlock(
            SiteFields.Use(request.BlockId, "block_id"), SiteFields.Date(request.Until, "until")));

    public static SiteOrder Of(DescribeSiteRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => new SiteCommand.Describe(
            SiteFields.Description(request)));

    public static SiteOrder Of(ReportNightCountRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => new SiteCommand.CountNight(
            SiteFields.Date(request.NightOn, "night_on"),
            SiteFields.Number(request.Persons, 0, ReceptionLimits.PlacesMax, "persons")));

    public static SiteOrder Of(CorrectNightCountRequest request, Caller caller) =>
        Order(request.RequestId, request.SiteId, request.NotAfter, caller, _ => new SiteCommand.CorrectNightCount(
            SiteFields.Date(request.NightOn, "night_on"),
            SiteFields.Number(request.Persons, 0, ReceptionLimits.PlacesMax, "persons"),
            SiteFields.Choice<Domain.Reception.CountCorrection>((int)request.Reason, "reason")));

    /// <summary>The order of a request; the id of a new use of places follows from the request's own.</summary>
    public static SiteOrder Order(
        string requestId, string siteId, Timestamp? notAfter, Caller caller, Func<UseId, SiteCommand> command)
    {
        var request = RequestField.RequestId(requestId);
        var site = SiteFields.Site(siteId);
        return new(site, new(request, command(UseIdOf(site, request, caller)), caller)
        {
            NotAfter = RequestField.NotAfter(notAfter),
        });
    }

    public static UseId UseIdOf(SiteId site, Guid request, Caller caller) =>
        Cases.DerivedId.UseOf(site, caller.Organisation, request);

    static SiteCommand.SetCeiling Ceiling(SetCeilingRequest request)
    {
        var most = SiteFields.Number(request.PersonsMax, 0, ReceptionLimits.PlacesMax, "persons_max");
        // What nobody can exceed costs nothing.
        var cost = SiteFields.Number(
            request.BreachEuros, 0, most > 0 ? ReceptionLimits.BreachEurosMax : 0, "breach_euros");
        return new(SiteFields.Date(request.From, "from"), most > 0 ? most : null)
        {
            BreachEuros = cost > 0 ? cost : null,
        };
    }

    static SiteCommand.AddUnits Units(AddUnitsRequest request)
    {
        var part = SiteFields.Code(request.Part, "part");
        var (prefix, first, count) = Row(request.Prefix, request.First, request.Count);
        return new(
            part,
            prefix,
            first,
            count,
            SiteFields.Number(request.PlacesEach, 1, ReceptionLimits.PlacesPerUnitMax, "places_each"),
            SiteFields.Traits(request.Traits, "traits"));
    }

    static SiteCommand.RemoveUnits Units(RemoveUnitsRequest request)
    {
        var (prefix, first, count) = Row(request.Prefix, request.First, request.Count);
        return new(prefix, first, count);
    }

    // The codes of a row of units.
    static (LocalCode Prefix, int First, int Count) Row(string prefix, int first, int count)
    {
        var row = (
            Prefix: SiteFields.Code(prefix, "prefix"),
            First: SiteFields.Number(first, 0, FirstMax, "first"),
            Count: SiteFields.Number(count, 1, ReceptionLimits.UnitsAddedMax, "count"));
        var last = string.Create(CultureInfo.InvariantCulture, $"{row.Prefix}{row.First + row.Count - 1}");
        return last.Length <= LocalCode.LengthMax
            ? row
            : throw RequestField.Invalid("prefix", $"A unit's code has at most {LocalCode.LengthMax} characters.");
    }
}
