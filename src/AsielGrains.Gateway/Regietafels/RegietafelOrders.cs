using System.Globalization;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Commands;
using Google.Protobuf.WellKnownTypes;
using Enum = System.Enum;

namespace AsielGrains.Gateway.Regietafels;

/// <summary>Reads requests into commands of a sitting. No business rule lives here.</summary>
static class RegietafelOrders
{
    public static RegietafelOrder Of(ConveneRegietafelRequest request, Caller caller)
    {
        var table = Table(request.TableId);
        if (request.CaseIds.Count > RegietafelLimits.ConvenedMax)
            throw RequestField.Invalid("case_ids", $"At most {RegietafelLimits.ConvenedMax} cases at once.");
        return Of(table, request.RequestId, request.NotAfter, caller, new RegietafelCommand.Convene(
            table, [.. request.CaseIds.Select(id => RequestField.CaseId(id, "case_ids"))]));
    }

    public static RegietafelOrder Of(PlaceOnAgendaRequest request, Caller caller) => Of(
        Table(request.TableId),
        request.RequestId,
        request.NotAfter,
        caller,
        new RegietafelCommand.Place(RequestField.CaseId(request.CaseId)));

    public static RegietafelOrder Of(AddActionPointRequest request, Caller caller) => Of(
        Table(request.TableId),
        request.RequestId,
        request.NotAfter,
        caller,
        new RegietafelCommand.AddAction(
            RequestField.CaseId(request.CaseId),
            Item(request.Item),
            Owner(request.Owner),
            RequestField.Date(request.DueOn, "due_on")));

    public static RegietafelOrder Of(SettleActionPointRequest request, Caller caller) => Of(
        Table(request.TableId),
        request.RequestId,
        request.NotAfter,
        caller,
        new RegietafelCommand.SettleAction(
            request.Number, RequestField.Date(request.SettledOn, "settled_on"), caller.Organisation));

    public static RegietafelId Table(string text) =>
        RegietafelId.TryParse(text, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw RequestField.Invalid("table_id", "A sitting is written like \"budel.2020-09-14.1\".");

    // The contract numbers one after the other what the domain keeps as bits.
    static FileItems Item(FileItem item) =>
        item is not FileItem.Unspecified && Enum.IsDefined(item)
            ? (FileItems)(1 << ((int)item - 1))
            : throw RequestField.Invalid("item", "item is missing, or not known.");

    static Organisation Owner(string name) =>
        Enum.TryParse<Organisation>(name, out var owner) && owner is not Organisation.None && owner.ToString() == name
            ? owner
            : throw RequestField.Invalid("owner", "owner is a partner, for example KMar.");

    static RegietafelOrder Of(
        RegietafelId table, string requestId, Timestamp? notAfter, Caller caller, RegietafelCommand command) =>
        new(table, new(RequestField.RequestId(requestId), command, caller)
        {
            NotAfter = RequestField.NotAfter(notAfter),
        });
}
