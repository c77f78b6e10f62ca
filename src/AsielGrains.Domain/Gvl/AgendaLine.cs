using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>A case on the agenda of the Regietafel.</summary>
/// <param name="Missing">Steps without which the file is not ready.</param>
public sealed record AgendaLine(BookedStep Step, ImmutableArray<GvlStep> Missing)
{
    public static ImmutableArray<AgendaLine> Of(GvlLocation location, DateOnly day) =>
    [
        .. location.StepsOn(day)
            .Where(step => step.Step is GvlStep.Regietafel)
            .OrderBy(step => step.StartsAt)
            .Take(GvlLimits.LinesMax)
            .Select(step => new AgendaLine(step, MissingOf(location, step))),
    ];

    static ImmutableArray<GvlStep> MissingOf(GvlLocation location, BookedStep step)
    {
        var done = location.Visits.GetValueOrDefault(step.Household)?.Done ?? [];
        return [.. ShippedGvl.Steps[step.Step].After.Except(done)];
    }
}
