using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>When a household can have a step at a location, and what stands in the way. It holds nothing.</summary>
/// <param name="From">The first moment, by the clock of the location.</param>
/// <param name="Starts">The earliest, without those at which the household is somewhere else.</param>
/// <param name="Booked">What the household has booked here in the window.</param>
/// <param name="ClosedOn">Days of the window on which nothing of the first function is open.</param>
/// <param name="Refusal">Why there is no time at all; null: there is.</param>
public sealed record HearingPlan(
    DateTimeOffset From,
    ImmutableArray<PlannedStart> Starts,
    ImmutableArray<BookedStep> Booked,
    ImmutableArray<DateOnly> ClosedOn,
    Rejection? Refusal);
