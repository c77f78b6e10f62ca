using System.Runtime.CompilerServices;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using Orleans.Concurrency;

namespace AsielGrains.Grains.Persons;

[GrainType("person-directory")]
[StatelessWorker]
sealed class PersonDirectoryGrain(EventJournal journal) : Grain, IPersonDirectoryGrain
{
    const int CasesMax = 100;

    /// <summary>
    /// How many persons, merged one into another, are followed; more would be a mistake of the registry.
    /// </summary>
    const int PersonsMax = 100;

    // A merge moves the two numbers it names; further numbers of the merged person lead on through the person.
    public async Task<PersonId?> Find(VNumber number) => await journal.FindPerson(number) is { } person
        ? await GrainFactory.GetGrain<IPersonGrain>(person.ToString()).Survivor()
        : null;

    public async Task<IReadOnlyList<CaseId>> CasesOf(PersonId person)
    {
        var cases = new List<CaseId>();
        await foreach (var stream in StreamsAbout(person))
        {
            if (Streams.IsCase(stream, out var id) && !cases.Contains(id))
                cases.Add(id);
            if (cases.Count == CasesMax)
                break;
        }

        return cases;
    }

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

    static MergeReading Reading(PersonEvent.MergedInto merge, Recorded<PersonEvent> recorded) => new(
        merge.Merged,
        merge.Survivor,
        merge.On,
        new Receipt(recorded.Sequence, recorded.Position, KnownAlready: false, Repeated: true));
}
