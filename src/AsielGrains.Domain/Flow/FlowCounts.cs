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
    static readonly FlowAxis[] Axes = Enum.GetValues<FlowAxis>();

    readonly IndexedCounts _stock = new();
    readonly ImmutableArray<InflowCounts> _inflow = [.. Axes.Skip(1).Select(_ => new InflowCounts())];

    public long PersonsInProcedure { get; set; }

    public long this[FlowCell cell]
    {
        get => AxisOf(cell)[cell.Index, new(cell.Nationality, cell.Kind)];
        set => Add(cell, value - this[cell]);
    }

    /// <summary>Every cell that is not zero, in no order.</summary>
    public IEnumerable<KeyValuePair<FlowCell, long>> Cells =>
        from axis in Axes
        let counts = axis is FlowAxis.Stock ? _stock : InflowOf(axis).Days
        from index in counts.Indexes
        from count in counts.At(index)
        select KeyValuePair.Create(new FlowCell(axis, index, count.Group.Nationality, count.Group.Kind), count.Count);

    public void Add(FlowCell cell, long count)
    {
        if (count == 0)
            return;
        var group = new FlowGroup(cell.Nationality, cell.Kind);
        if (cell.Axis is FlowAxis.Stock)
            _stock.Add(cell.Index, group, count);
        else
            InflowOf(cell.Axis).Add(cell.Index, group, count);
    }

    /// <summary>All figures under a filter, sorted.</summary>
    public FlowFigures Figures(FlowFilter filter, DateTimeOffset? asOf) => new(
        asOf,
        [
            .. from stage in _stock.Indexes.Order()
               from count in _stock.At(stage).Order()
               where filter.Admits(count.Group)
               select new StockFigure((Stage)stage, count.Group.Nationality, count.Group.Kind, count.Count),
        ],
        filter.StockOnly ? [] : [.. InflowOf(FlowCell.AxisOf(filter.Basis)).Figures(filter)],
        PersonsInProcedure);

    /// <summary>Only the figures that rest on one of these cells; a figure that fell to zero is among them.</summary>
    public FlowFigures Figures(FlowFilter filter, IReadOnlyCollection<FlowCell> touched, DateTimeOffset? asOf)
    {
        var admitted = touched.Where(cell => filter.Admits(new(cell.Nationality, cell.Kind))).ToHashSet();
        var stock = admitted
            .Where(cell => cell.Axis == FlowAxis.Stock)
            .OrderBy(cell => cell.Index)
            .ThenBy(cell => new FlowGroup(cell.Nationality, cell.Kind))
            .Select(cell => new StockFigure((Stage)cell.Index, cell.Nationality, cell.Kind, this[cell]));
        var inflow = filter.StockOnly ? [] : admitted
            .Where(cell => cell.Axis == FlowCell.AxisOf(filter.Basis) && filter.Covers(cell.Index))
            .Select(cell => (Bucket: filter.BucketOf(cell.Index), Group: new FlowGroup(cell.Nationality, cell.Kind)))
            .Distinct()
            .OrderBy(figure => figure)
            .Select(figure => InflowOf(FlowCell.AxisOf(filter.Basis)).Figure(filter, figure.Bucket, figure.Group));
        return new(asOf, [.. stock], [.. inflow], PersonsInProcedure);
    }

    IndexedCounts AxisOf(FlowCell cell) => cell.Axis is FlowAxis.Stock ? _stock : InflowOf(cell.Axis).Days;

    InflowCounts InflowOf(FlowAxis axis) => _inflow[(int)axis - 1];
}
