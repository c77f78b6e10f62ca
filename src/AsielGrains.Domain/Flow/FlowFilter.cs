using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Flow;

/// <summary>Which part of the flow is asked for; what is null or empty is not limited.</summary>
/// <param name="From">The first day of inflow; the stock is not limited by it.</param>
/// <param name="Until">The last day of inflow, included.</param>
public sealed record FlowFilter(
    DateBasis Basis = DateBasis.Registered,
    Granularity Granularity = Granularity.Month,
    DateOnly? From = null,
    DateOnly? Until = null)
{
    const int DaysPerWeek = 7;

    public ImmutableHashSet<Nationality> Nationalities { get; init; } = [];

    public ImmutableHashSet<ApplicationKind> Kinds { get; init; } = [];

    /// <summary>No inflow is asked for.</summary>
    public bool StockOnly { get; init; }

    public bool Admits(Nationality nationality, ApplicationKind kind) =>
        (Nationalities.IsEmpty || Nationalities.Contains(nationality)) && (Kinds.IsEmpty || Kinds.Contains(kind));

    /// <summary>Whether inflow on a day (by <see cref="DateOnly.DayNumber"/>) is asked for.</summary>
    public bool Covers(int day) => !(day < From?.DayNumber) && !(day > Until?.DayNumber);

    /// <summary>The first day of the bucket that a day falls in.</summary>
    public DateOnly BucketOf(DateOnly day) => DateOnly.FromDayNumber(BucketOf(day.DayNumber));

    // Two filters that ask the same are one question; the sets of the framework compare by reference.
    public bool Equals(FlowFilter? other) =>
        other is not null
        && (Basis, Granularity, From, Until, StockOnly)
            == (other.Basis, other.Granularity, other.From, other.Until, other.StockOnly)
        && Nationalities.SetEquals(other.Nationalities)
        && Kinds.SetEquals(other.Kinds);

    public override int GetHashCode() =>
        HashCode.Combine(Basis, Granularity, From, Until, StockOnly, Nationalities.Count, Kinds.Count);

    internal static int BucketOf(int day, Granularity granularity)
    {
        switch (granularity)
        {
            case Granularity.Day:
                return day;
            case Granularity.Week:
                // Day 0 is a Monday.
                return day - (day % DaysPerWeek);
            case Granularity.Month:
                return day - DateOnly.FromDayNumber(day).Day + 1;
            default:
                throw new InvalidOperationException($"{granularity} is no granularity.");
        }
    }

    internal int BucketOf(int day) => BucketOf(day, Granularity);

    internal bool Admits(FlowGroup group) => Admits(group.Nationality, group.Kind);

    /// <summary>Whether all days of a bucket are asked for.</summary>
    internal bool CoversBucket(int bucket) => Covers(bucket) && Covers(LastDayOf(bucket));

    /// <summary>Whether any day of a bucket is asked for.</summary>
    internal bool Touches(int bucket) => !(LastDayOf(bucket) < From?.DayNumber) && !(bucket > Until?.DayNumber);

    /// <summary>The days of a bucket that are asked for.</summary>
    internal IEnumerable<int> DaysOf(int bucket)
    {
        for (var day = bucket; day <= LastDayOf(bucket); day++)
            if (Covers(day))
                yield return day;
    }

    int LastDayOf(int bucket) => Granularity switch
    {
        Granularity.Day => bucket,
        Granularity.Week => Math.Min(bucket + DaysPerWeek - 1, DateOnly.MaxValue.DayNumber),
        _ => bucket + DaysInMonthOf(DateOnly.FromDayNumber(bucket)) - 1,
    };

    static int DaysInMonthOf(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month);
}
