using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Flow;

/// <summary>One cell of the flow with its count: a total, so that applying it twice does no harm.</summary>
[GenerateSerializer, Immutable, Alias("counted-cell")]
public readonly record struct CountedCell(
    [property: Id(0)] FlowAxis Axis,
    [property: Id(1)] int Index,
    [property: Id(2)] string Nationality,
    [property: Id(3)] ApplicationKind Kind,
    [property: Id(4)] long Count)
{
    public static CountedCell Of(FlowCell cell, long count) =>
        new(cell.Axis, cell.Index, cell.Nationality.Code, cell.Kind, count);

    public FlowCell Cell => new(Axis, Index, Domain.Identity.Nationality.Parse(Nationality, null), Kind);
}
