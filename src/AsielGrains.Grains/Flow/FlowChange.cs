using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>What changed in the flow, linked to the change before; without a link it is everything.</summary>
/// <param name="After">The position it follows; null: it stands by itself and replaces all before.</param>
/// <param name="Through">What is counted in.</param>
/// <param name="AsOf">When the last event that is counted in was recorded; null before the first.</param>
/// <param name="Cells">The cells that changed, or all that are not zero.</param>
[GenerateSerializer, Immutable, Alias("flow-change")]
public sealed record FlowChange(
    [property: Id(0)] JournalPosition? After,
    [property: Id(1)] JournalPosition Through,
    [property: Id(2)] DateTimeOffset? AsOf,
    [property: Id(3)] long PersonsInProcedure,
    [property: Id(4)] CountedCell[] Cells);
