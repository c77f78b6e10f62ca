using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>A household on the board.</summary>
/// <param name="WaitsFor">The next step of the day, when it has arrived and the step has not begun.</param>
/// <param name="WaitsSince">When it arrived, or its step before that was over.</param>
public sealed record BoardHousehold(
    HouseholdVisit Visit, GvlStep? WaitsFor, DateTimeOffset? WaitsSince, ImmutableArray<GvlStep> Done);
