using AsielGrains.Contract.V1;
using AsielGrains.Domain.Orders;
using AsielGrains.Gateway.Cases;
using AsielGrains.Grains.Orders;
using Google.Protobuf.WellKnownTypes;
using CaseCategory = AsielGrains.Domain.Orders.CaseCategory;
using CaseResult = AsielGrains.Domain.Orders.CaseResult;

namespace AsielGrains.Gateway.Orders;

/// <summary>Writes an order over many cases, and its results, in the contract's form.</summary>
static class OrderView
{
    public static GetExtensionOrderResponse Of(OrderId id, OrderReading reading) => new()
    {
        OrderId = id.ToString(),
        Order = Of(reading.Order.Terms!),
        PlacedOn = CaseView.Text(reading.Order.PlacedOn),
        EndedOn = CaseView.Text(reading.Order.EndedOn),
        Rounds = reading.Order.Rounds,
        ExtendedCount = reading.Order.Extended,
        KnownAlreadyCount = reading.Order.KnownAlready,
        RefusedCount = reading.Order.Refused,
        Version = reading.Version,
        Position = reading.Position.ToString(),
        RecordedAt = Timestamp.FromDateTimeOffset(reading.RecordedAt),
    };

    // The numbers of outcomes and reasons are the contract's own.
    public static Contract.V1.CaseResult Of(CaseResult result) => new()
    {
        CaseId = result.Case.ToString(),
        Outcome = (Contract.V1.CaseOutcome)result.Outcome,
        Reason = (Reason)(result.Reason ?? 0),
    };

    static Contract.V1.ExtensionOrder Of(ExtensionTerms terms) => new()
    {
        Category = Of(terms.Category),
        Term = terms.Term,
        Extension = terms.Extension,
        Ground = terms.Ground,
        Publication = terms.Publication,
        DecidedOn = CaseView.Text(terms.DecidedOn),
        InForceFromOn = CaseView.Text(terms.InForceFrom),
        InForceUntilOn = CaseView.Text(terms.InForceUntil),
    };

    static Contract.V1.CaseCategory Of(CaseCategory category) => new()
    {
        Nationalities = { category.Nationalities.Select(nationality => nationality.Code) },
        Tracks = { category.Tracks.Select(track => (Track)track) },
        Kinds = { category.Kinds.Select(kind => (ApplicationKind)kind) },
        LodgedFromOn = CaseView.Text(category.LodgedFrom),
        LodgedUntilOn = CaseView.Text(category.LodgedUntil),
    };
}
