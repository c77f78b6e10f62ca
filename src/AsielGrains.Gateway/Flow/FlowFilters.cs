using AsielGrains.Domain.Flow;
using AsielGrains.Gateway.Fields;
using DateBasis = AsielGrains.Domain.Flow.DateBasis;
using FlowFilter = AsielGrains.Domain.Flow.FlowFilter;
using Granularity = AsielGrains.Domain.Flow.Granularity;
using Message = AsielGrains.Contract.V1.FlowFilter;

namespace AsielGrains.Gateway.Flow;

/// <summary>Reads which part of the flow is asked for.</summary>
static class FlowFilters
{
    public static FlowFilter Of(Message? message)
    {
        if (message is null)
            return new();
        var filter = new FlowFilter(
            Basis(message.Basis),
            Width(message.Granularity),
            RequestField.OptionalDate(message.From, "filter.from"),
            RequestField.OptionalDate(message.Until, "filter.until"));
        Verify(filter);
        return filter with
        {
            Nationalities = [.. Nationalities(message)],
            Kinds = [.. Kinds(message)],
            StockOnly = message.StockOnly,
        };
    }

    static void Verify(FlowFilter filter)
    {
        if (filter.Until < filter.From)
            throw RequestField.Invalid("filter.until", "filter.until is not before filter.from.");
        if (filter is { Granularity: Granularity.Day, From: { } from, Until: { } until }
            && until.DayNumber - from.DayNumber >= GatewayLimits.DayBucketsMax)
            throw RequestField.Invalid(
                "filter.until", $"Per day, filter.from to filter.until is at most {GatewayLimits.DayBucketsMax} days.");
    }

    static IEnumerable<Domain.Identity.Nationality> Nationalities(Message message)
    {
        const string field = "filter.nationalities";
        if (message.Nationalities.Count > GatewayLimits.NationalitiesMax)
            throw RequestField.Invalid(field, $"{field} has at most {GatewayLimits.NationalitiesMax} codes.");
        return message.Nationalities.Select(code => RequestField.Nationality(code, field)
            ?? throw RequestField.Invalid(field, "A nationality is three capitals."));
    }

    static IEnumerable<Domain.Cases.ApplicationKind> Kinds(Message message)
    {
        const string field = "filter.kinds";
        if (message.Kinds.Count > GatewayLimits.KindsMax)
            throw RequestField.Invalid(field, $"{field} has at most {GatewayLimits.KindsMax} kinds.");
        return message.Kinds.Select(kind => RequestField.Kind(kind, field));
    }

    static DateBasis Basis(Contract.V1.DateBasis basis) => basis switch
    {
        Contract.V1.DateBasis.Unspecified or Contract.V1.DateBasis.Registered => DateBasis.Registered,
        Contract.V1.DateBasis.Announced => DateBasis.Announced,
        Contract.V1.DateBasis.Lodged => DateBasis.Lodged,
        _ => throw RequestField.Invalid("filter.basis", "This date basis is not known."),
    };

    static Granularity Width(Contract.V1.Granularity granularity) => granularity switch
    {
        Contract.V1.Granularity.Unspecified or Contract.V1.Granularity.Month => Granularity.Month,
        Contract.V1.Granularity.Week => Granularity.Week,
        Contract.V1.Granularity.Day => Granularity.Day,
        _ => throw RequestField.Invalid("filter.granularity", "This granularity is not known."),
    };
}
