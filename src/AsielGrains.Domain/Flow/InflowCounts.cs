namespace AsielGrains.Domain.Flow;

/// <summary>
/// Inflow along one date, kept per day and summed per week and month as it changes: a question over years then adds up
/// no days.
/// </summary>
sealed class InflowCounts
{
    readonly IndexedCounts _weeks = new();
    readonly IndexedCounts _months = new();

    public IndexedCounts Days { get; } = new();

    public void Add(int day, FlowGroup group, long count)
    {
        Days.Add(day, group, count);
        _weeks.Add(FlowFilter.BucketOf(day, Granularity.Week), group, count);
        _months.Add(FlowFilter.BucketOf(day, Granularity.Month), group, count);
    }

    /// <summary>Every figure that is not zero, sorted.</summary>
    public IEnumerable<InflowFigure> Figures(FlowFilter filter)
    {
        var buckets = BucketsOf(filter);
        return from bucket in buckets.Indexes.Order()
               where filter.Touches(bucket)
               from count in CountsIn(bucket, buckets, filter).Order()
               where filter.Admits(count.Group)
               select Figure(bucket, count.Group, count.Count);
    }

    /// <summary>One figure, which may be zero.</summary>
    public InflowFigure Figure(FlowFilter filter, int bucket, FlowGroup group) => Figure(
        bucket,
        group,
        filter.CoversBucket(bucket)
            ? BucketsOf(filter)[bucket, group]
            : filter.DaysOf(bucket).Sum(day => Days[day, group]));

    // A bucket that a limit of the filter falls into counts only some of its days.
    IEnumerable<GroupCount> CountsIn(int bucket, IndexedCounts buckets, FlowFilter filter) =>
        filter.CoversBucket(bucket)
            ? buckets.At(bucket)
            : filter.DaysOf(bucket)
                .SelectMany(Days.At)
                .GroupBy(count => count.Group, (group, counts) => new GroupCount(group, counts.Sum(c => c.Count)));

    IndexedCounts BucketsOf(FlowFilter filter) => filter.Granularity switch
    {
        Granularity.Day => Days,
        Granularity.Week => _weeks,
        Granularity.Month => _months,
        _ => throw new InvalidOperationException($"{filter.Granularity} is no granularity."),
    };

    static InflowFigure Figure(int bucket, FlowGroup group, long count) =>
        new(DateOnly.FromDayNumber(bucket), group.Nationality, group.Kind, count);
}
