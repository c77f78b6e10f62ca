using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Tests.Cases;

/// <summary>The invented people and days the specifications speak of.</summary>
static class Known
{
    public static readonly PersonId Person = new(new Guid("11111111-1111-4111-8111-111111111111"));
    public static readonly PersonId Other = new(new Guid("22222222-2222-4222-8222-222222222222"));
    public static readonly HouseholdId Household = new(new Guid("33333333-3333-4333-8333-333333333333"));
    public static readonly Nationality Syrian = Nationality.Parse("SYR");
    public static readonly Nationality Eritrean = Nationality.Parse("ERI");
    public static readonly VNumber Number = VNumber.Parse("9990000001");
    public static readonly PersonalDetails Details = new(Number, "Achternaam", "Voornaam", new DateOnly(1990, 1, 2));

    public static DateOnly October(int day) => new(2015, 10, day);

    public static CaseEvent.Announced Announced(int day) => new(October(day), Person, ApplicationKind.First, Syrian);

    public static CaseEvent.Registered Registered(int day) =>
        new(October(day), Person, ApplicationKind.First, Syrian, Household) { Personal = Details };

    public static CaseEvent.Lodged Lodged(int day) => new(October(day));

    public static CaseEvent.Withdrawn Withdrawn(int day) => new(October(day));

    public static CaseCommand.Announce Announce(int day) => new(October(day), Person, ApplicationKind.First, Syrian);

    public static CaseCommand.Register Register(int day) =>
        new(October(day), Person, ApplicationKind.First, Syrian, Household, Details);
}
