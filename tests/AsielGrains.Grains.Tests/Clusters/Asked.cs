using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Tests.Clusters;

/// <summary>Commands and callers the tests use, with invented persons.</summary>
static class Asked
{
    public static readonly Caller Registrar =
        new(Organisation.Politie, ChainRole.AvimRegistrar.Name, Purposes.AvimIdentification);

    public static readonly Nationality Syrian = Nationality.Parse("SYR");

    static int _numbers;

    public static CaseId NewCase() => new(Guid.NewGuid());

    public static PersonId NewPerson() => new(Guid.NewGuid());

    public static VNumber NewNumber() => VNumber.Parse($"999{Interlocked.Increment(ref _numbers):0000000}");

    public static DateOnly October(int day) => new(2015, 10, day);

    public static CaseCommand.Announce Announce(int day, PersonId? person = null) =>
        new(October(day), person ?? NewPerson(), ApplicationKind.First, Syrian);

    public static CaseCommand.Register Register(int day, PersonId person, VNumber number) =>
        new(October(day), person, ApplicationKind.First, Syrian, null, new PersonalDetails(number, "Achternaam"));

    public static Task<Answer> Ask(this ICaseGrain grain, CaseCommand command, Guid? requestId = null) =>
        grain.Handle(new(requestId ?? Guid.NewGuid(), command, Registrar));

    public static async Task<Receipt> Accepted(this Task<Answer> asked)
    {
        var answer = await asked;
        Assert.True(answer.Receipt is not null, $"refused: {answer.Rejection?.Reason} {answer.Fault}");
        return answer.Receipt;
    }
}
