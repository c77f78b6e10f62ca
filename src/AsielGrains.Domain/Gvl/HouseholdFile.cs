using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// What the cases of a household say that matters for its steps at a joint location. Made from the cases whenever it is
/// asked for and stored nowhere: the cases stay the one truth of what was done.
/// </summary>
/// <param name="Persons">Persons with a case of their own; 0: no case is known yet.</param>
/// <param name="Profiles">The target groups of the files; empty: no case is known yet.</param>
/// <param name="Tracks">The tracks that were proposed or decided.</param>
/// <param name="LodgedOn">The day on which the last of them lodged; null: not all did.</param>
public sealed record HouseholdFile(
    HouseholdId Household,
    int Persons,
    ImmutableArray<FileProfile> Profiles,
    ImmutableArray<Track> Tracks,
    DateOnly? LodgedOn,
    ImmutableArray<RecordedStep> Recorded)
{
    /// <summary>A household of which no case is known.</summary>
    public static HouseholdFile Unknown(HouseholdId household) => new(household, 0, [], [], null, []);

    /// <param name="cases">Its members' cases; of each person the last one in which more can follow counts.</param>
    public static HouseholdFile Of(HouseholdId household, IEnumerable<(PersonId Person, AsylumCase Case)> cases)
    {
        var members = NewestCases.Of(cases.Where(member => member.Case.Open), static member => member)
            .Select(member => member.Case)
            .ToList();
        return members.Count == 0
            ? Unknown(household)
            : new(
                household,
                members.Count,
                [.. members.Select(member => ProfileOf(member, members.Count)).Distinct().Order()],
                [.. members.Select(member => member.Standing.Track?.Track).OfType<Track>().Distinct().Order()],
                members.All(one => one.LodgedOn is not null) ? members.Max(one => one.LodgedOn) : null,
                [.. Enum.GetValues<GvlStep>().Select(step => RecordedIn(members, step)).OfType<RecordedStep>()]);
    }

    /// <summary>The day on which the household has a step; null: not yet, or the cases never say.</summary>
    public DateOnly? DayOf(GvlStep step) => Recorded.FirstOrDefault(recorded => recorded.Step == step)?.On;

    /// <summary>
    /// Whether what the cases say settles a booking: it was kept, or the household had the step before and need not
    /// come.
    /// </summary>
    public bool Settles(BookedStep booked) => booked.Household == Household
        && DayOf(booked.Step) is { } on
        && (CaseSteps.IsHadOften(booked.Step) ? on == booked.Day : on <= booked.Day);

    static RecordedStep? RecordedIn(List<AsylumCase> members, GvlStep step)
    {
        DateOnly? last = null;
        foreach (var member in members)
            if (!CaseSteps.IsHearing(step) || member.Standing.Minority is not Minority.ChildWithFamily)
            {
                if (CaseSteps.DayOf(step, member) is not { } on)
                    return null;
                last = last > on ? last : on;
            }

        return last is { } day ? new(step, day) : null;
    }

    // A file tells of its household only by the case; here it is known without it.
    static FileProfile ProfileOf(AsylumCase member, int members) => FileCheck.Of(member).Profile switch
    {
        FileProfile.Alone when members > 1 => FileProfile.Household,
        var profile => profile,
    };
}
