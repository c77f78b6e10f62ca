using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Tests;

/// <summary>Journals, persons and events in the shortest form a test needs.</summary>
static class Journals
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static KeyRing Ring { get; } = new([.. Enumerable.Range(1, KeyRing.KeyBytes).Select(i => (byte)i)]);

    public static CommandStamp Stamp => new(Guid.NewGuid(), 1, "Coa", "test");

    public static PersonId NewPerson() => new(Guid.NewGuid());

    public static string NewCase() => $"case/{Guid.NewGuid():N}";

    public static PersonalDetails Details(string? number = null, string name = "Canary") =>
        new(number is null ? null : VNumber.Parse(number), name, "Given", new(1990, 1, 2));

    public static CaseEvent Announced(PersonId person, PersonalDetails? details = null) =>
        new CaseEvent.Announced(Today, person, ApplicationKind.First, Nationality.NotEstablished)
        {
            Personal = details,
        };

    public static CaseEvent Registered(PersonId person, PersonalDetails details) =>
        new CaseEvent.Registered(Today, person, ApplicationKind.First, Nationality.NotEstablished, null)
        {
            Personal = details,
        };

    public static PersonEvent Merged(PersonId merged, string expired, PersonId survivor, string surviving) =>
        new PersonEvent.MergedInto(Today, merged, survivor)
        {
            Moves =
            [
                new(VNumber.Parse(expired), survivor, merged),
                new(VNumber.Parse(surviving), survivor, survivor),
            ],
        };

    public static Task<AppendOutcome> Append(
        this EventJournal journal, string stream, long expected, params ImmutableArray<CaseEvent> events) =>
        journal.Append(stream, expected, Stamp, events, TestContext.Current.CancellationToken);

    public static Task<AppendOutcome> Append(
        this EventJournal journal, string stream, long expected, PersonEvent @event) =>
        journal.Append<PersonEvent>(stream, expected, Stamp, [@event], TestContext.Current.CancellationToken);

    public static Task<IReadOnlyList<Recorded<CaseEvent>>> Read(this EventJournal journal, string stream) =>
        journal.Read<CaseEvent>(new(stream), TestContext.Current.CancellationToken);
}
