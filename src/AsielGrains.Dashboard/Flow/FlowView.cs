using System.Globalization;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Dashboard.Flow;

/// <summary>
/// What a visitor chose to see; it lives in the query string, so that a view can be shared and bookmarked.
/// </summary>
public sealed record FlowView
{
    /// <summary>How many nationalities can be shown apart from the others.</summary>
    public static readonly IReadOnlyList<int> Tops = [3, 5, 8];

    public DateBasis Basis { get; init; } = DateBasis.Registered;

    public Granularity Granularity { get; init; } = Granularity.Month;

    public InflowSplit Split { get; init; } = InflowSplit.Nationality;

    public int Top { get; init; } = Tops[1];

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public Nationality? Nationality { get; init; }

    public ApplicationKind? Kind { get; init; }

    public FlowFilter Filter() => new(Basis, Granularity, From, Until)
    {
        Nationalities = Nationality is { } nationality ? [nationality] : [],
        Kinds = Kind is { } kind ? [kind] : [],
    };

    /// <summary>Reads a query string; what is missing or makes no sense is as if it was not chosen.</summary>
    public static FlowView Parse(Func<string, string?> query)
    {
        var top = int.TryParse(query(FlowQuery.Top), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return new FlowView
        {
            Basis = FlowQuery.Bases.Read(query(FlowQuery.Basis)) ?? DateBasis.Registered,
            Granularity = FlowQuery.Granularities.Read(query(FlowQuery.Granularity)) ?? Granularity.Month,
            Split = FlowQuery.Splits.Read(query(FlowQuery.Split)) ?? InflowSplit.Nationality,
            Top = top && Tops.Contains(number) ? number : Tops[1],
            From = Date(query(FlowQuery.From)),
            Until = Date(query(FlowQuery.Until)),
            Nationality = Domain.Identity.Nationality.TryParse(query(FlowQuery.Nationality), null, out var nationality)
                ? nationality
                : null,
            Kind = FlowQuery.Kinds.Read(query(FlowQuery.Kind)),
        };
    }

    static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
