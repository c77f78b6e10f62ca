using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Households;

/// <summary>Who belongs to whom in a household on a day, from what the cases of its persons tell.</summary>
public static class HouseholdGraph
{
    /// <summary>The links between persons of the household that are in force on a day, each once.</summary>
    public static IReadOnlyList<HouseholdLink> Links(IReadOnlyList<HouseholdMember> members, DateOnly day)
    {
        var inside = members.Select(member => member.Id).ToHashSet();
        var links = new OrderedDictionary<(CaseId, Kinship, CaseId), HouseholdLink>();
        foreach (var member in members)
            foreach (var told in Kinships.In(member.Case.Course.Steps, day))
                if (inside.Contains(told.Relative))
                {
                    var link = Of(member.Id, told);
                    var key = (link.Person, link.Kinship, link.Relative);
                    links[key] = links.TryGetValue(key, out var other) ? Both(link, other) : link;
                }

        return [.. links.Values];
    }

    /// <summary>Whether somebody has custody of one of the household, where the law asks it.</summary>
    public static Custody CustodyOf(
        HouseholdMember member,
        IReadOnlyList<HouseholdMember> members,
        IReadOnlyList<HouseholdLink> links,
        DateOnly day)
    {
        var standing = member.Case.StandingOn(day, member.ComesOfAgeOn);
        if (!IsChild(standing, member.ComesOfAgeOn, day))
            return Custody.NotNeeded;
        if (links.Any(link => link.Kinship is Kinship.Parent && link.Relative == member.Id && Here(link.Person)))
            return Custody.WithParent;
        return standing.Guardian is not null
            || links.Any(link => link.Kinship is Kinship.Guardian && link.Relative == member.Id && Here(link.Person))
                ? Custody.WithGuardian
                : Custody.Missing;

        // Who died or is gone looks after nobody.
        bool Here(CaseId id) => members.Any(other => other.Id == id && IsHere(other, day));
    }

    /// <summary>Whether one of the household is there still: not who died, left or is missing.</summary>
    internal static bool IsHere(HouseholdMember member, DateOnly day) =>
        member.Case.StandingOn(day, member.ComesOfAgeOn) is
        {
            DiedOn: null, Departure: not Departure.Gone, Supervision: not Supervision.Absent,
        };

    internal static bool IsChild(HouseholdMember member, DateOnly day) =>
        IsChild(member.Case.StandingOn(day, member.ComesOfAgeOn), member.ComesOfAgeOn, day);

    // What was established counts; before that the birth date does.
    static bool IsChild(CaseStanding standing, DateOnly? comesOfAgeOn, DateOnly day) =>
        standing is { DiedOn: null, Departure: not Departure.Gone }
        && (standing.Minority is { } minority ? minority is not Minority.Adult : day < comesOfAgeOn);

    // A child tells of the parent what the parent tells of the child; between equals the order says nothing.
    static HouseholdLink Of(CaseId id, CaseEvent.KinshipTold told) => told.Kinship switch
    {
        Kinship.Child => new(told.Relative, Kinship.Parent, id, told.Source, told.On),
        Kinship.Partner or Kinship.Sibling when told.Relative.Value.CompareTo(id.Value) < 0 =>
            new(told.Relative, told.Kinship, id, told.Source, told.On),
        _ => new(id, told.Kinship, told.Relative, told.Source, told.On),
    };

    static HouseholdLink Both(HouseholdLink one, HouseholdLink other) => one with
    {
        Source = IdentitySources.Better(one.Source, other.Source)!.Value,
        Since = one.Since < other.Since ? one.Since : other.Since,
    };
}
