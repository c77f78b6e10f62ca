using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Flow;

/// <summary>
/// The cells of the flow with their counts, laid out so that a question costs as much as its answer is long,
/// whatever the number of cases. Not safe for concurrent use.
/// </summary>
public sealed class FlowCounts
{
    readonly Dictionary<int, Dictionary<Group, long>>[] _axes =
        [.. Enum.GetValues<FlowAxis>().Select(_ => new Dictionary<int, Dictionary<Group, long>>())];

    public long PersonsInProcedure { get; set; }

    public long this[FlowCell cell]
    {
        get => GroupsOf(cell.Axis, cell.Index)?.GetValueOrDefault(new(cell.Nationality, cell.Kind)) ?? 0;
        set
        {
            var axis = _axes[(int)cell.Axis];
            if (!axis.TryGetValue(cell.Index, out var groups))
                axis[cell.Index] = groups = [];
            if (value != 0)
                groups[new(cell.Nationality, cell.Kind)] = value;
            else if (groups.Remove(new(cell.Nationality, cell.Kind)) && groups.Count == 0)
                axis.Remove(cell.Index);
        }
    }

    /// <summary>Every cell that is not zero, in no order.</summary>
    public IEnumerable<KeyValuePair<FlowCell, long>> Cells =>
        from axis in Enum.GetValues<FlowAxis>()
        from index in _axes[(int)axis]
        from cell in index.Value
        select KeyValuePair.Create(new FlowCell(axis, index.Key, cell.Key.Nationality, cell.Key.Kind), cell.Value);

    /// <summary>All figures under a filter, sorted.</summary>
    public FlowFigures Figures(FlowFilter filter, DateTimeOffset? asOf)
    {
        var stock = from stage in _axes[(int)FlowAxis.Stock]
                    from cell in stage.Value
                    where filter.Admits(cell.Key.Nationality, cell.Key.Kind)
                    select new StockFigure((Stage)stage.Key, cell.Key.Nationality, cell.Key.Kind, cell.Value);
        return new(asOf, Sorted(stock), Sorted(InflowOf(filter)), PersonsInProcedure);
    }

    /// <summary>Only the figures that rest on one of these cells; a figure that fell to zero is among them.</summary>
    public FlowFigures Figures(FlowFilter filter, IReadOnlyCollection<FlowCell> touched, DateTimeOffset? asOf)
    {
        var admitted = touched.Where(cell => filter.Admits(cell.Nationality, cell.Kind)).ToHashSet();
        var stock = admitted
            .Where(cell => cell.Axis == FlowAxis.Stock)
            .Select(cell => new StockFigure((Stage)cell.Index, cell.Nationality, cell.Kind, this[cell]));
        var inflow = admitted
            .Where(cell => cell.Axis == FlowCell.AxisOf(filter.Basis) && filter.Covers(cell.Index))
            .Select(cell => (filter.BucketOf(DateOnly.FromDayNumber(cell.Index)), cell.Nationality, cell.Kind))
            .Distinct()
            .Select(figure => FigureOf(filter, figure.Item1, figure.Nationality, figure.Kind));
        return new(asOf, Sorted(stock), Sorted(inflow), PersonsInProcedure);
    }

    IEnumerable<InflowFigure> InflowOf(FlowFilter filter)
    {
        var sums = new Dictionary<(DateOnly Bucket, Group Group), long>();
        foreach (var (day, groups) in _axes[(int)FlowCell.AxisOf(filter.Basis)])
        {
            if (!filter.Covers(day))
                continue;
            var bucket = filter.BucketOf(DateOnly.FromDayNumber(day));
            foreach (var (group, count) in groups)
            {
                if (filter.Admits(group.Nationality, group.Kind))
                    sums[(bucket, group)] = sums.GetValueOrDefault((bucket, group)) + count;
            }
        }

        return sums.Select(sum =>
            new InflowFigure(sum.Key.Bucket, sum.Key.Group.Nationality, sum.Key.Group.Kind, sum.Value));
    }

    InflowFigure FigureOf(FlowFilter filter, DateOnly bucket, Nationality nationality, ApplicationKind kind)
    {
        var count = 0L;
        for (var day = bucket; filter.BucketOf(day) == bucket; day = day.AddDays(1))
        {
            if (filter.Covers(day.DayNumber))
                count += this[FlowCell.Of(filter.Basis, day, nationality, kind)];
        }

        return new(bucket, nationality, kind, count);
    }

    Dictionary<Group, long>? GroupsOf(FlowAxis axis, int index) => _axes[(int)axis].GetValueOrDefault(index);

    static ImmutableArray<StockFigure> Sorted(IEnumerable<StockFigure> figures) =>
        [.. figures.OrderBy(figure => figure.Stage).ThenBy(figure => figure.Nationality).ThenBy(figure => figure.Kind)];

    static ImmutableArray<InflowFigure> Sorted(IEnumerable<InflowFigure> figures) =>
    [
        .. figures.OrderBy(figure => figure.Bucket)
            .ThenBy(figure => figure.Nationality)
            .ThenBy(figure => figure.Kind),
    ];

    readonly record struct Group(Nationality Nationality, ApplicationKind Kind);
}
