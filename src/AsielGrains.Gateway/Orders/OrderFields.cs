using AsielGrains.Contract.V1;
using AsielGrains.Domain.Orders;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using CaseCategory = AsielGrains.Domain.Orders.CaseCategory;
using ExtensionOrder = AsielGrains.Contract.V1.ExtensionOrder;
using Track = AsielGrains.Domain.Procedures.Track;

namespace AsielGrains.Gateway.Orders;

/// <summary>Reads an order over many cases.</summary>
static class OrderFields
{
    public const int CountMax = 1_000;
    const int CountStandard = 100;
    const int ListMax = 100;
    const int ListStandard = 50;
    const int TracksMax = 5;

    /// <exception cref="RefusedException">A field is missing or malformed.</exception>
    public static ExtensionTerms Terms(ExtensionOrder? order)
    {
        if (order is null)
            throw RequestField.Invalid("order", "order is missing.");
        var decidedOn = RequestField.Date(order.DecidedOn, "order.decided_on");
        var terms = new ExtensionTerms(
            Category(order.Category ?? new()),
            Code.Text(order.Term, "order.term"),
            Code.Text(order.Extension, "order.extension"),
            Code.Text(order.Ground, "order.ground"),
            Code.Text(order.Publication, "order.publication"),
            decidedOn,
            RequestField.OptionalDate(order.InForceFromOn, "order.in_force_from_on") ?? decidedOn,
            RequestField.OptionalDate(order.InForceUntilOn, "order.in_force_until_on"));
        return terms.InForceUntil < terms.InForceFrom
            ? throw RequestField.Invalid("order.in_force_until_on", "An order ends no earlier than it begins.")
            : terms;
    }

    public static OrderId Id(string text) => RequestField.Pseudonym<OrderId>(text, "order_id");

    public static int Count(int asked) => RequestField.PageSize(asked, CountStandard, CountMax);

    public static int ListSize(int asked) => RequestField.PageSize(asked, ListStandard, ListMax);

    static CaseCategory Category(Contract.V1.CaseCategory category)
    {
        if (category.Nationalities.Count > GatewayLimits.NationalitiesMax)
            throw RequestField.Invalid(
                "order.category.nationalities", $"There are at most {GatewayLimits.NationalitiesMax} nationalities.");
        if (category.Tracks.Count > TracksMax)
            throw RequestField.Invalid("order.category.tracks", $"There are at most {TracksMax} tracks.");
        if (category.Kinds.Count > GatewayLimits.KindsMax)
            throw RequestField.Invalid("order.category.kinds", $"There are at most {GatewayLimits.KindsMax} kinds.");
        return new(
            [.. category.Nationalities.Select(Nationality)],
            [.. category.Tracks.Select(track => Code.Of<Track>(track, "order.category.tracks"))],
            [.. category.Kinds.Select(kind => RequestField.Kind(kind, "order.category.kinds"))],
            RequestField.OptionalDate(category.LodgedFromOn, "order.category.lodged_from_on"),
            RequestField.OptionalDate(category.LodgedUntilOn, "order.category.lodged_until_on"));
    }

    static Domain.Identity.Nationality Nationality(string code) =>
        RequestField.Nationality(code, "order.category.nationalities")
        ?? throw RequestField.Invalid("order.category.nationalities", "A nationality is three capitals.");
}
