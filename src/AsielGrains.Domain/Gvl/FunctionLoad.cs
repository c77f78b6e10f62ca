using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>What a function has to do on a day: the mandatory steps that need it, over all households.</summary>
/// <param name="Minutes">What a visit takes on average, in whole slots.</param>
/// <param name="Available">Desks or rooms that one location has.</param>
sealed record FunctionLoad(GvlFunction Function, double VisitsPerDay, double Minutes, int Available)
{
    public static ImmutableArray<FunctionLoad> Of(SizingQuestion question) =>
    [
        .. Enum.GetValues<GvlFunction>().Select(function => Of(question, function)).OfType<FunctionLoad>(),
    ];

    /// <summary>In erlang, at each of so many locations.</summary>
    public double LoadOver(int locations, int openMinutes) => VisitsPerDay * Minutes / openMinutes / locations;

    static FunctionLoad? Of(SizingQuestion question, GvlFunction function)
    {
        var resources = question.Each.Resources.Where(resource => resource.Function == function).ToList();
        var visits = (
            from rule in ShippedGvl.Mandatory.Rules
            let step = ShippedGvl.Steps[rule.Step]
            where step.Needs.Contains(function)
            select (
                Share: rule.OnTrack is null ? 1 : question.GeneralTrackPercent / 100.0,
                Minutes: InSlots(question.Minutes.GetValueOrDefault(function, step.Minutes), resources))).ToList();
        var each = visits.Sum(visit => visit.Share);
        return each == 0
            ? null
            : new(
                function,
                question.HouseholdsPerDay * each,
                visits.Sum(visit => visit.Share * visit.Minutes) / each,
                resources.Sum(resource => resource.SideBySide));
    }

    // Whoever takes a part of a slot takes all of it.
    static int InSlots(int minutes, IEnumerable<ReferenceResource> resources)
    {
        var slot = resources.Min(resource => resource.SlotMinutes);
        return (minutes + slot - 1) / slot * slot;
    }
}
