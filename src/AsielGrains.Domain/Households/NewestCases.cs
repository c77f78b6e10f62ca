using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>The members of a household as they are now: of a person's cases one counts.</summary>
public static class NewestCases
{
    /// <summary>Of each person the case that began last; none of who died or left the country.</summary>
    public static IEnumerable<TCase> Of<TCase>(
        IEnumerable<TCase> cases, Func<TCase, (PersonId Person, AsylumCase Case)> of) => cases
        .Where(one => of(one).Case.Standing is { DiedOn: null, Departure: not Departure.Gone })
        .GroupBy(one => of(one).Person)
        .Select(person => person.MaxBy(one => BeginOf(of(one).Case))!);

    static DateOnly BeginOf(AsylumCase member) =>
        member.AnnouncedOn ?? member.RegisteredOn ?? member.LodgedOn ?? DateOnly.MinValue;
}
