namespace AsielGrains.Domain.Gvl;

/// <summary>What a function needs.</summary>
/// <param name="VisitsPerDay">Over all locations.</param>
/// <param name="Minutes">What a visit takes on average, in whole slots.</param>
/// <param name="Load">Desks or rooms that would be busy all the time, over all locations (erlang).</param>
/// <param name="NeededTogether">Desks or rooms if all came to one place: the fewest there can be.</param>
/// <param name="NeededEach">Desks or rooms at each of the locations that are needed.</param>
/// <param name="Available">Desks or rooms that one location has.</param>
/// <param name="WaitMinutes">The mean wait with what a location has; infinite when it can't keep up.</param>
public sealed record FunctionSizing(
    GvlFunction Function,
    double VisitsPerDay,
    double Minutes,
    double Load,
    int NeededTogether,
    int NeededEach,
    int Available,
    double WaitMinutes);
