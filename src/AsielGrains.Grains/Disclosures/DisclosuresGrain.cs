using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Persons;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using Orleans.Concurrency;

namespace AsielGrains.Grains.Disclosures;

[GrainType("disclosures")]
[StatelessWorker]
sealed class DisclosuresGrain(EventJournal journal, TimeProvider time) : Grain, IDisclosuresGrain
{
    /// <summary>So many are looked through for one page; who looks for rare ones goes on with the next.</summary>
    const int LookedThroughMax = 10_000;

    /// <summary>
    /// Disclosures are numbered as they are stored and dated a moment before: further out of order than this they are
    /// never.
    /// </summary>
    static readonly TimeSpan OutOfOrderMax = TimeSpan.FromHours(1);

    /// <summary>What is handed out here, as it is recorded: the disclosures themselves.</summary>
    const string Group = "F11";

    /// <summary>The stream that stands for all persons.</summary>
    const string Everybody = "disclosures";

    public async Task<DisclosurePage?> Read(DisclosureQuestion question)
    {
        var persons = await PersonsOf(question);
        if (persons is null)
            return null;
        await Record(question, persons.Count == 0 ? default : persons[0]);
        return await Page(question, [.. persons.Select(person => person.Value)]);
    }

    // Empty: everybody; null: nobody is known.
    async Task<IReadOnlyList<PersonId>?> PersonsOf(DisclosureQuestion question)
    {
        if (question.Case is { } id)
            return await PersonsOf(id) is { Count: > 0 } persons ? persons : null;
        return question.Person is { } person
            ? await GrainFactory.GetGrain<IPersonDirectoryGrain>(0).PersonsOf(person)
            : [];
    }

    // A case can have been read before it was linked to the person it belongs to.
    async Task<IReadOnlyList<PersonId>> PersonsOf(CaseId id)
    {
        var history = await journal.Read<CaseEvent>(new StreamQuery(Streams.Of(id)));
        return [.. history.Select(recorded => recorded.Event.Subject).OfType<PersonId>().Distinct().Reverse()];
    }

    Task<long> Record(DisclosureQuestion question, PersonId person) => journal.Disclose(new Disclosure(
        time.GetUtcNow(),
        question.Caller.Organisation.ToString(),
        question.Caller.Role,
        question.Caller.Purpose,
        person.Value,
        question.Case is { } id ? Streams.Of(id) : person == default ? Everybody : Streams.Of(person),
        Group,
        question.TraceId));

    async Task<DisclosurePage> Page(DisclosureQuestion question, IReadOnlyList<Guid> persons)
    {
        var stream = question.Case is { } id ? Streams.Of(id) : null;
        var before = Math.Min(question.Before ?? long.MaxValue, question.UpTo + 1 ?? long.MaxValue);
        var (found, newest, lookedThrough) = (new List<DisclosureReading>(), question.UpTo, 0);
        await foreach (var next in NewestDisclosures.Of(journal, persons, before))
        {
            newest ??= next.Number;
            if (IsBefore(next.Disclosure, question.From))
                break;
            if (found.Count == question.CountMax || lookedThrough++ == LookedThroughMax)
                return new(found, newest.Value, next.Number + 1);
            if (IsAskedFor(next.Disclosure, question, stream))
                found.Add(Reading(next));
        }

        return new(found, newest ?? 0, null);
    }

    static bool IsAskedFor(Disclosure one, DisclosureQuestion question, string? stream) =>
        (stream is null || one.Stream == stream)
        && IsWithin(DutchTime.DateAt(one.At), question)
        && (question.Organisation is null || one.Organisation == question.Organisation)
        && (question.Purpose is null || one.Purpose == question.Purpose);

    static bool IsWithin(DateOnly day, DisclosureQuestion question) =>
        !(day < question.From) && !(day > question.Through);

    // Then nothing older is asked for either.
    static bool IsBefore(Disclosure one, DateOnly? from) => DutchTime.DateAt(one.At + OutOfOrderMax) < from;

    static DisclosureReading Reading(NumberedDisclosure one) => new(
        one.Number,
        one.Disclosure.At,
        one.Disclosure.Organisation,
        one.Disclosure.Role,
        one.Disclosure.Purpose,
        one.Disclosure.Fields,
        one.Disclosure.Person == Guid.Empty ? null : new PersonId(one.Disclosure.Person),
        Streams.IsCase(one.Disclosure.Stream, out var id) ? id : null);
}
