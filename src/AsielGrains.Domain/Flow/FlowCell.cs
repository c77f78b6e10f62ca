using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Flow;

/// <summary>The smallest thing that is counted: one stage or one day, of one nationality and kind.</summary>
/// <param name="Index">A <see cref="Stage"/> or a <see cref="DateOnly.DayNumber"/>, by the axis.</param>
public readonly record struct FlowCell(FlowAxis Axis, int Index, Nationality Nationality, ApplicationKind Kind)
{
    public static FlowCell Of(Stage stage, Nationality nationality, ApplicationKind kind) =>
        new(FlowAxis.Stock, (int)stage, nationality, kind);

    public static FlowCell Of(DateBasis basis, DateOnly day, Nationality nationality, ApplicationKind kind) =>
        new(AxisOf(basis), day.DayNumber, nationality, kind);

    public static FlowAxis AxisOf(DateBasis basis) => basis switch
    {
        DateBasis.Announced => FlowAxis.Announced,
        DateBasis.Registered => FlowAxis.Registered,
        DateBasis.Lodged => FlowAxis.Lodged,
        _ => throw new InvalidOperationException($"{basis} is no date basis."),
    };
}
