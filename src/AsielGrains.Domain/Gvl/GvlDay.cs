using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// The day board as it is when what the cases and the sittings of the Regietafel say is looked at, too: a step that the
/// cases have is done, whoever reported it.
/// </summary>
/// <param name="Settled">Booked today and not reported as done here: the cases have it.</param>
/// <param name="Agenda">The households on the agendas of the day, in their order.</param>
/// <param name="OnNoAgenda">Booked for the panel today, and on no agenda: somebody has to place it there.</param>
public sealed record GvlDay(
    GvlBoard Board,
    ImmutableArray<SettledStep> Settled,
    ImmutableArray<SittingLine> Agenda,
    ImmutableArray<BookedStep> OnNoAgenda)
{
    /// <param name="files">Of the households that have steps today, or stand on an agenda.</param>
    /// <param name="agenda">The households on the agendas of the day, in their order.</param>
    public static GvlDay Of(
        GvlLocation location,
        ImmutableArray<HouseholdFile> files,
        ImmutableArray<HouseholdId> agenda,
        GvlMoment now)
    {
        var settled = SettledIn(location, files, now.Today);
        var seen = settled.Aggregate(location, (known, step) => known.Settled(step.Step));
        var panel = seen.StepsOn(now.Today)
            .Where(step => step.Step is GvlStep.Regietafel && step.State is not StepState.Missed)
            .OrderBy(step => step.StartsAt)
            .ToList();
        return new(
            GvlBoard.Of(seen, now),
            settled,
            [.. agenda.Select(household => SittingLine.Of(seen, household, panel, files))],
            [.. panel.Where(step => !agenda.Contains(step.Household)).Take(GvlLimits.LinesMax)]);
    }

    static ImmutableArray<SettledStep> SettledIn(
        GvlLocation location, ImmutableArray<HouseholdFile> files, DateOnly day)
    {
        var known = files.ToDictionary(file => file.Household);
        return
        [
            .. location.StepsOn(day)
                .Where(step => step.State is StepState.Booked or StepState.UnderWay
                    && known.TryGetValue(step.Household, out var file) && file.Settles(step))
                .Take(GvlLimits.LinesMax)
                .Select(step => new SettledStep(step, known[step.Household].DayOf(step.Step)!.Value)),
        ];
    }
}
