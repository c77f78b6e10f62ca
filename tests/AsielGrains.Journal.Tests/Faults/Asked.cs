using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Journal.Storage;
using static AsielGrains.Journal.Tests.Journals;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>
/// A journal with persons, numbers and histories, every question there is about it, and whether what is answered after
/// some damage is still true.
/// </summary>
sealed class Asked
{
    const int Persons = 12;
    const int EventsOfPerson = 4;

    readonly List<(Func<EventJournal, Task<object?>> Ask, object? Answer)> _questions = [];

    public static async Task<Asked> Of(EventJournal journal)
    {
        var asked = new Asked();
        for (var i = 0; i < Persons; i++)
            await asked.Write(journal, NewPerson(), NewCase(), $"99988{i:D5}");
        // On PostgreSQL an event is held back while an older transaction of the server is open.
        while ((await journal.ReadAll(default, 1_000)).Count < Persons * EventsOfPerson)
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        asked.Add(async journal => Seen(await journal.ReadAll(default, 1_000)));
        asked.Add(async journal => await journal.FindPerson(VNumber.Parse("9998899999")));
        for (var i = 0; i < asked._questions.Count; i++)
            asked._questions[i] = (asked._questions[i].Ask, await asked._questions[i].Ask(journal));
        return asked;
    }

    /// <summary>How many answers are refused by name, refused otherwise, and untrue.</summary>
    public async Task<(int Refused, int Unavailable, int Untrue)> Judge(EventJournal journal)
    {
        var (refused, unavailable, untrue) = (0, 0, 0);
        foreach (var (ask, answer) in _questions)
            try
            {
                untrue += Equals(answer, await ask(journal)) ? 0 : 1;
            }
            catch (JournalCorruptException)
            {
                refused++;
            }
            catch (JournalUnavailableException)
            {
                unavailable++;
            }

        return (refused, unavailable, untrue);
    }

    /// <summary>Everything of rows, as text: lists and arrays are equal only when they are the same.</summary>
    public static string Seen(IEnumerable<StoredEvent> rows) => string.Join('\n', rows.Select(row =>
        $"{row} {Convert.ToHexString(row.Event.Body)} {Convert.ToHexString(row.Event.Sealed ?? [])}"));

    async Task Write(EventJournal journal, PersonId person, string stream, string number)
    {
        await journal.Append(stream, 0, Announced(person, Details()), Registered(person, Details(number)));
        for (var version = 2; version < EventsOfPerson; version++)
            await journal.Append(stream, version, new CaseEvent.Lodged(Today.AddDays(version)));
        Add(async journal => Seen(await journal.Read(stream)));
        Add(async journal => await journal.FindPerson(VNumber.Parse(number)));
        Add(async journal => string.Join(',', await journal.StreamsOf(person)));
    }

    void Add(Func<EventJournal, Task<object?>> question) => _questions.Add((question, null));

    static string Seen(IReadOnlyList<Recorded<CaseEvent>> events) => string.Join('\n', events.Select(recorded =>
        $"{recorded} {recorded.Event.Personal?.FamilyName} {recorded.Event.Personal?.VNumber?.Digits}"));
}
