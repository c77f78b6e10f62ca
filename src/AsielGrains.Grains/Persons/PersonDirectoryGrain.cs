using AsielGrains.Domain.Identity;
using AsielGrains.Journal;
using Orleans.Concurrency;

namespace AsielGrains.Grains.Persons;

[GrainType("person-directory")]
[StatelessWorker]
sealed class PersonDirectoryGrain(EventJournal journal) : Grain, IPersonDirectoryGrain
{
    const int CasesMax = 100;

    public Task<PersonId?> Find(VNumber number) => journal.FindPerson(number);

    public async Task<IReadOnlyList<CaseId>> CasesOf(PersonId person)
    {
        var cases = new List<CaseId>();
        var persons = new Queue<PersonId>([person]);
        while (persons.TryDequeue(out var next) && cases.Count < CasesMax)
        {
            foreach (var stream in await journal.StreamsOf(next))
            {
                if (Streams.IsCase(stream, out var id) && !cases.Contains(id))
                    cases.Add(id);
                else if (Streams.IsPerson(stream, out var merged) && merged != next)
                    persons.Enqueue(merged);
            }
        }

        return [.. cases.Take(CasesMax)];
    }
}
