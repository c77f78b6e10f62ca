using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Dashboard.Flow;

/// <summary>The inflow as the chart and its table show it: both are made of this, so they can't differ.</summary>
/// <param name="Buckets">The first day of each bucket, none left out between the first and the last.</param>
/// <param name="Totals">One total per bucket.</param>
/// <param name="Shortened">There were more buckets than <see cref="MaxBuckets"/>; the oldest are not shown.</param>
public sealed record Inflow(
    ImmutableArray<DateOnly> Buckets,
    ImmutableArray<InflowSeries> Series,
    ImmutableArray<long> Totals,
    bool Shortened)
{
    /// <summary>More do not fit a screen, and a table of them would be slow to follow live.</summary>
    public const int MaxBuckets = 400;

    static readonly ImmutableArray<ApplicationKind> KindsInOrder =
        [ApplicationKind.First, ApplicationKind.Repeat, ApplicationKind.Family, ApplicationKind.NotStated];

    public static Inflow Empty { get; } = new([], [], [], false);

    public long Total => Totals.Sum();

    public static Inflow Of(FlowFigures figures, FlowView view)
    {
        var counted = figures.Inflow.Where(figure => figure.Count > 0).ToArray();
        if (counted.Length == 0)
            return Empty;

        var (buckets, shortened) = BucketsOf(counted, view);
        var places = buckets.Select((bucket, place) => (bucket, place)).ToDictionary(at => at.bucket, at => at.place);
        var shown = Array.FindAll(counted, figure => places.ContainsKey(figure.Bucket));
        var series = KeysOf(shown, view)
            .Select(band => new InflowSeries(band.Key, Counts(shown.Where(band.Includes), places)))
            .ToImmutableArray();
        return new Inflow(buckets, series, Counts(shown, places), shortened);
    }

    // After the last report nothing is known, so nothing is shown; before the first, zero is a fact when it was asked.
    static (ImmutableArray<DateOnly> Buckets, bool Shortened) BucketsOf(InflowFigure[] counted, FlowView view)
    {
        var filter = view.Filter();
        var earliest = counted.Min(figure => figure.Bucket);
        var first = view.From is { } from && filter.BucketOf(from) < earliest ? filter.BucketOf(from) : earliest;
        var buckets = new Stack<DateOnly>();
        var bucket = counted.Max(figure => figure.Bucket);
        for (; bucket >= first && buckets.Count < MaxBuckets; bucket = filter.BucketOf(bucket.AddDays(-1)))
            buckets.Push(bucket);
        return ([.. buckets], bucket >= first);
    }

    static IEnumerable<(SeriesKey Key, Func<InflowFigure, bool> Includes)> KeysOf(InflowFigure[] shown, FlowView view)
    {
        if (view.Split is InflowSplit.Kind)
            return KindsInOrder
                .Where(kind => shown.Any(figure => figure.Kind == kind))
                .Select(kind => (new SeriesKey(null, kind), Only(figure => figure.Kind == kind)));

        var ranked = RankedNationalities(shown);
        var top = ranked.Take(view.Top).ToHashSet();
        var bands = ranked.Take(view.Top)
            .Select(nationality =>
                (new SeriesKey(nationality, null), Only(figure => figure.Nationality == nationality)));
        return ranked.Length > view.Top
            ? bands.Append((SeriesKey.Others, figure => !top.Contains(figure.Nationality)))
            : bands;
    }

    static Func<InflowFigure, bool> Only(Func<InflowFigure, bool> includes) => includes;

    static ImmutableArray<Nationality> RankedNationalities(InflowFigure[] shown) =>
    [
        .. shown
            .GroupBy(figure => figure.Nationality)
            .OrderByDescending(group => group.Sum(figure => figure.Count))
            .ThenBy(group => group.Key)
            .Select(group => group.Key),
    ];

    static ImmutableArray<long> Counts(IEnumerable<InflowFigure> figures, Dictionary<DateOnly, int> places)
    {
        var counts = new long[places.Count];
        foreach (var figure in figures)
            counts[places[figure.Bucket]] += figure.Count;
        return [.. counts];
    }
}
