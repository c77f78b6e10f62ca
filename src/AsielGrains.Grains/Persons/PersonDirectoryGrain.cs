using System.Runtime.CompilerServices;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using Orleans.Concurrency;

namespace AsielGrains.Grains.Persons;

// It holds nothing, so calls may pass each other: who asks for one number must not wait for who looks for all alike.
[GrainType("person-directory")]
[StatelessWorker]
[Reentrant]
sealed class PersonDirectoryGrain(EventJournal journal) : Grain, IPersonDirectoryGrain
{
    const int CasesMax = 100;

    /// <summary>
    /// How many persons, merged one into another, are followed; more would be a mistake of the registry.
    /// </summary>
    const int PersonsMax = 100;

    // A merge moves the two numbers it names; further numbers of the merged person lead on through the person.
    public async Task<PersonId?> Find(VNumber number) => await journal.FindPerson(number) is { } person
        ? await SurvivorOf(person)
        : null;

    public async Task<IReadOnlyList<CaseId>> CasesOf(PersonId person)
    {
        var cases = new List<CaseId>();
        foreach (var one in await PersonsOf(person))
        {
            foreach (var id in await CasesFiledUnder(one))
                if (!cases.Contains(id) && cases.Count < CasesMax)
                    cases.Add(id);
        }

        return cases;
    }

    // Who was split off again has another survivor, however the streams lead to it.
    public async Task<IReadOnlyList<PersonId>> PersonsOf(PersonId person)
    {
        var survivor = await SurvivorOf(person);
        List<PersonId> persons = [person];
        for (var at = 0; at < persons.Count; at++)
            foreach (var stream in await journal.StreamsOf(persons[at]))
                if (Streams.IsPerson(stream, out var merged) && persons.Count < PersonsMax
                    && !persons.Contains(merged) && await SurvivorOf(merged) == survivor)
                    persons.Add(merged);
        return persons;
    }

    // Events do not hold V-numbers: whose it was is told by the registration of a case.
    public async Task<SplitReading?> FindSplit(VNumber expired, PersonId survivor)
    {
        if (await journal.FindPerson(expired) is not { } holder)
            return null;
        foreach (var merged in (await PersonsOf(survivor)).Skip(1))
        {
            if (!await WasRegisteredWith(merged, expired))
                continue;
            var history = await journal.Read<PersonEvent>(new StreamQuery(Streams.Of(merged)));
            return history.Select(recorded => recorded.Event).OfType<PersonEvent.MergedInto>().LastOrDefault()
                is { } merge
                ? new(merged, merge.Survivor, holder)
                : null;
        }

        return null;
    }

    // Who held the number until then is not recorded, and does not make a repeat another request.
    public async Task<SplitReading?> FindEarlierSplit(PersonId person, Guid requestId) =>
        (await journal.Read<PersonEvent>(new StreamQuery(Streams.Of(person))))
            .Where(recorded => recorded.Stamp.CommandId == requestId)
            .Select(recorded => recorded.Event)
            .OfType<PersonEvent.SplitFrom>()
            .Select(split => new SplitReading(split.Merged, split.Survivor, split.Survivor))
            .FirstOrDefault();

    public async Task<MergeReading?> FindMerge(PersonId survivor, Guid requestId)
    {
        await foreach (var stream in StreamsAbout(survivor))
        {
            if (!Streams.IsPerson(stream, out _))
                continue;
            foreach (var recorded in await journal.Read<PersonEvent>(new StreamQuery(stream)))
            {
                if (recorded.Stamp.CommandId == requestId && recorded.Event is PersonEvent.MergedInto merge)
                    return Reading(merge, recorded);
            }
        }

        return null;
    }

    public async Task<IReadOnlyList<ProtectionKind>> ProtectionsOf(PersonId person) =>
        (await PersonRecord.Read(journal, person)).Protections;

    public async Task<IReadOnlyList<AlikeReading>> FindAlike(CaseId id)
    {
        var history = await journal.Read<CaseEvent>(new StreamQuery(Streams.Of(id)));
        var known = history.Aggregate(
            AsylumCase.Initial, (state, recorded) => AsylumCase.Evolve(state, recorded.Event));
        if (known is not { Person: { } person, Personal: { } personal })
            return [];
        var (self, found) = (await SurvivorOf(person), new List<AlikeReading>());
        foreach (var other in await journal.FindMarked(personal, Likeness.OthersMax + 1))
        {
            var survivor = await SurvivorOf(other);
            if (survivor == self || found.Count == Likeness.OthersMax || found.Exists(one => one.Person == survivor))
                continue;
            var histories = await HistoriesOf(other);
            if (Alike(known, other, histories) is { } alike)
                found.Add(new(
                    survivor,
                    NumberedCaseOf(survivor, survivor == other ? histories : await HistoriesOf(survivor)) ?? alike.Case,
                    alike.Rule));
        }

        return found;
    }

    public Task<bool> MayBeAlike(PersonalDetails details, PersonId person) => journal.IsAnyMarked(details, person);

    // What was corrected since counts too: under an earlier name a person is known as well.
    static (CaseId Case, LikenessRule Rule)? Alike(AsylumCase known, PersonId other, CaseHistory[] histories)
    {
        (CaseId Case, LikenessRule Rule)? strictest = null;
        foreach (var (id, history) in histories)
        {
            var state = AsylumCase.Initial;
            foreach (var recorded in history)
            {
                state = AsylumCase.Evolve(state, recorded.Event);
                if (state is { RegisteredOn: not null, Personal: { } personal } && state.Person == other
                    && Likeness.Between(known.Personal!, known.Nationality, personal, state.Nationality) is { } rule
                    && !(strictest?.Rule <= rule))
                    strictest = (id, rule);
            }
        }

        return strictest;
    }

    static CaseId? NumberedCaseOf(PersonId person, CaseHistory[] histories)
    {
        foreach (var (id, history) in histories)
            foreach (var recorded in history)
                if (recorded.Event.Subject == person && recorded.Event.Personal?.VNumber is not null)
                    return id;
        return null;
    }

    // A merge is filed under its survivor, so that the streams about a person lead to those who were merged into it.
    async IAsyncEnumerable<string> StreamsAbout(
        PersonId person, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var known = new HashSet<PersonId> { person };
        var persons = new Queue<PersonId>(known);
        while (persons.TryDequeue(out var next))
        {
            foreach (var stream in await journal.StreamsOf(next, cancellation))
            {
                if (Streams.IsPerson(stream, out var merged) && known.Count < PersonsMax && known.Add(merged))
                    persons.Enqueue(merged);
                yield return stream;
            }
        }
    }

    Task<PersonId> SurvivorOf(PersonId person) => GrainFactory.GetGrain<IPersonGrain>(person.ToString()).Survivor();

    async Task<IEnumerable<CaseId>> CasesFiledUnder(PersonId person) =>
        (await journal.StreamsOf(person))
            .Select(stream => Streams.IsCase(stream, out var id) ? id : default(CaseId?))
            .OfType<CaseId>();

    async Task<CaseHistory[]> HistoriesOf(PersonId person) =>
        await Task.WhenAll((await CasesFiledUnder(person)).Select(async id =>
            new CaseHistory(id, await journal.Read<CaseEvent>(new StreamQuery(Streams.Of(id))))));

    async Task<bool> WasRegisteredWith(PersonId person, VNumber number) =>
        (await HistoriesOf(person)).SelectMany(one => one.Events)
            .Any(recorded => recorded.Event.Subject == person && recorded.Event.Personal?.VNumber == number);

    static MergeReading Reading(PersonEvent.MergedInto merge, Recorded<PersonEvent> recorded) => new(
        merge.Merged,
        merge.Survivor,
        merge.On,
        new Receipt(recorded.Sequence, recorded.Position, KnownAlready: false, Repeated: true));

    readonly record struct CaseHistory(CaseId Case, IReadOnlyList<Recorded<CaseEvent>> Events);
}
