using System.Globalization;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Grains.Tests.Snapshots;

namespace AsielGrains.Grains.Tests.Corpus;

/// <summary>
/// The history that every corpus holds: each event there is, a merge, an erased person, a case long enough for a
/// snapshot, and the flow's checkpoint. A new kind of event joins it here.
/// </summary>
static class CorpusHistory
{
    public const int Cases = 12;

    public static readonly CaseId Long = Case(1);

    public static readonly PersonId Erased = Person(2);

    static readonly Caller Caller = new(Organisation.Ind, "reporter", "test");

    static readonly DateOnly Day = new(2015, 10, 1);

    public static CaseId Case(int number) => new(Id(0xc, number));

    static PersonId Person(int number) => new(Id(0xb, number));

    public static async Task Write(SnapshotSpace space)
    {
        for (var number = 1; number <= Cases; number++)
            await Write(space, number);
        for (var step = 0; step < SnapshotLimits.EventsBetween; step++)
            await Accepted(space.Handle(
                Long, new CaseCommand.Correct(Nationality: Nationality.Parse(step % 2 == 0 ? "ERI" : "SYR"))));
        var last = await Merge(space, merged: 3, survivor: 4);
        await space.Journal.Erase(Erased);
        for (var number = 1; number <= Cases; number++)
            await space.Unload(Case(number));
        // On a server that others write to as well, the end of the journal can be out of sight for a while.
        await space.FlowThrough(last.Position);
        await space.UnloadFlow();
    }

    // Each case goes one step further than the one before it, and every fourth is withdrawn.
    static async Task Write(SnapshotSpace space, int number)
    {
        var (id, on) = (Case(number), Day.AddDays(number));
        var nationality = Nationality.Parse(number % 3 == 0 ? "ERI" : "SYR");
        var kind = number % 5 == 0 ? ApplicationKind.Repeat : ApplicationKind.First;
        await Accepted(space.Handle(id, new CaseCommand.Announce(on, Person(number), kind, nationality)));
        await Accepted(space.Handle(id, new CaseCommand.Register(
            on.AddDays(1), Person(number), kind, nationality, new(Id(0xd, number)), Details(number))));
        if (number % 2 == 0)
            await Accepted(space.Handle(id, new CaseCommand.Lodge(on.AddDays(2))));
        if (number % 4 == 0)
            await Accepted(space.Handle(id, new CaseCommand.Withdraw(on.AddDays(3))));
    }

    static async Task<Receipt> Merge(SnapshotSpace space, int merged, int survivor)
    {
        var grain = space.Service<IGrainFactory>().GetGrain<IPersonGrain>(Person(merged).ToString());
        return await Accepted(grain.Handle(new(
            Guid.NewGuid(),
            new PersonCommand.MergeInto(
                Day.AddDays(20), Person(merged), Person(survivor), Number(merged), Number(survivor)),
            Caller)));
    }

    static PersonalDetails Details(int number) =>
        new(Number(number), $"Verzonnen-{number}", "Voornaam", new(1990, 1, number));

    static VNumber Number(int number) =>
        VNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"99977{number:D5}"));

    static Guid Id(int kind, int number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"{kind:x8}-0000-4000-8000-{number:x12}"));

    static async Task<Receipt> Accepted(Task<Answer> asked)
    {
        var answer = await asked;
        Assert.NotNull(answer.Receipt);
        return answer.Receipt;
    }
}
