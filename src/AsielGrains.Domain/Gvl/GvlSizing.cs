using System.Collections.Immutable;
using System.Globalization;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// How many joint locations are needed, and what binds. The arrivals are divided evenly; each function is a queue of
/// its own for all desks of a location, after <see cref="ErlangC"/>, and the beds are arrivals times days of stay
/// divided by the share of beds that is planned with.
/// </summary>
/// <param name="Gvls">The fewest that do; null: more than <see cref="GvlsMax"/>.</param>
/// <param name="Binding">The function because of which fewer do not; null: the beds.</param>
/// <param name="BedsNeeded">Over all locations; 0: beds were left out.</param>
/// <param name="Explanation">One English sentence with the figures that bind.</param>
public sealed record GvlSizing(
    int? Gvls,
    GvlFunction? Binding,
    ImmutableArray<FunctionSizing> Functions,
    int BedsNeeded,
    string Explanation)
{
    public const int GvlsMax = 100;

    public static GvlSizing Of(SizingQuestion question)
    {
        var loads = FunctionLoad.Of(question);
        var binding = loads.MaxBy(load => LocationsFor(load, question))!;
        var byFunctions = LocationsFor(binding, question);
        var beds = (int)Math.Ceiling(
            question.PersonsPerDay * question.StayDays * 100.0 / ReceptionLimits.PlannedUsePercent);
        var byBeds = (beds + question.BedsEach - 1) / question.BedsEach;
        var (needed, isByBeds) = (Math.Max(byFunctions, byBeds), byBeds > byFunctions);
        var functions = loads.Select(load => SizingOf(load, Math.Min(needed, GvlsMax), question)).ToImmutableArray();
        return new(
            needed <= GvlsMax ? needed : null,
            isByBeds ? null : binding.Function,
            functions,
            beds,
            (needed <= GvlsMax
                ? Text($"{needed} locations of the size of {question.Each.Name}: ")
                : Text($"More than {GvlsMax} locations of the size of {question.Each.Name}: "))
            + (isByBeds
                ? Text($"{beds} beds are needed, {question.BedsEach} at each.")
                : Text($"{binding.Function} would need {Together(binding, question)} in one place, ")
                    + Text($"{binding.Available} are at each.")));
    }

    // One more than the most when those don't do either. Fewer people at each never wait longer.
    static int LocationsFor(FunctionLoad load, SizingQuestion question)
    {
        var locations = 1;
        while (locations <= GvlsMax && WaitAt(load, locations, question) > question.WaitMinutesMax)
            locations++;
        return locations;
    }

    static double WaitAt(FunctionLoad load, int locations, SizingQuestion question) =>
        ErlangC.WaitMinutes(load.Available, load.LoadOver(locations, question.OpenMinutes), load.Minutes);

    static int Together(FunctionLoad load, SizingQuestion question) =>
        ErlangC.Desks(load.LoadOver(1, question.OpenMinutes), load.Minutes, question.WaitMinutesMax);

    static FunctionSizing SizingOf(FunctionLoad load, int locations, SizingQuestion question) => new(
        load.Function,
        load.VisitsPerDay,
        load.Minutes,
        load.LoadOver(1, question.OpenMinutes),
        Together(load, question),
        ErlangC.Desks(load.LoadOver(locations, question.OpenMinutes), load.Minutes, question.WaitMinutesMax),
        load.Available,
        WaitAt(load, locations, question));

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
