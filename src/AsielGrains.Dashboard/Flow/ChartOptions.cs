using System.Collections.Immutable;
using AsielGrains.Dashboard.Language;

namespace AsielGrains.Dashboard.Flow;

/// <summary>What the script needs to draw the inflow: figures and texts, no styling.</summary>
sealed record ChartOptions(
    string Language,
    string Unit,
    string TotalName,
    ImmutableArray<string> Labels,
    ImmutableArray<string> Names,
    ImmutableArray<ChartOptions.Band> Bands)
{
    public static ChartOptions Of(Inflow inflow, FlowView view, Texts texts, string unit) => new(
        texts.Code,
        texts[$"unit.{unit}"],
        texts["inflow.total"],
        [.. inflow.Buckets.Select(bucket => texts.ShortBucket(bucket, view.Granularity))],
        [.. inflow.Buckets.Select(bucket => texts.Bucket(bucket, view.Granularity))],
        [.. inflow.Series.Select(series => new Band(
            series.Key.Id, series.Key.Name(texts), series.Key == SeriesKey.Others, series.Counts))]);

    /// <summary>Drawing it would change nothing.</summary>
    public bool SameAs(ChartOptions? other) =>
        other is not null
        && Language == other.Language
        && Unit == other.Unit
        && Names.SequenceEqual(other.Names)
        && Bands.SequenceEqual(other.Bands, Band.Comparer);

    /// <summary>One colour of the stacked chart.</summary>
    public sealed record Band(string Id, string Name, bool Others, ImmutableArray<long> Counts)
    {
        public static readonly IEqualityComparer<Band> Comparer = EqualityComparer<Band>.Create(
            static (one, other) =>
                one!.Id == other!.Id && one.Name == other.Name && one.Counts.SequenceEqual(other.Counts),
            static band => band.Id.GetHashCode(StringComparison.Ordinal));
    }
}
