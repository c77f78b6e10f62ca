using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Deadlines;

/// <summary>Finds deadlines as they were known at a moment, from the journal. One question at a time.</summary>
public sealed class DeadlineRecount(EventJournal journal, ProcedureBook book, DeadlineReplica replica) : IDisposable
{
    readonly SemaphoreSlim _one = new(1);

    public void Dispose() => _one.Dispose();

    public Task<DeadlinePage> Find(DeadlineSearch search, DateTimeOffset asOf, CancellationToken cancellation) =>
        Ask(
            (index, position) =>
            {
                // Who left is out of reach, also as of a day before.
                if (search.Sites is { } sites)
                    index.Places = replica.PlacesAt(sites);
                return index.Find(search, position);
            },
            asOf,
            cancellation);

    /// <summary>What was in breach then, and what would have been if nothing had happened.</summary>
    public Task<BreachForecast> Forecast(
        DeadlineSearch search, BreachPeriods periods, DateTimeOffset asOf, CancellationToken cancellation) =>
        Ask((index, position) => new BreachForecast(position, index.Count(search, periods)), asOf, cancellation);

    async Task<T> Ask<T>(
        Func<DeadlineIndex, JournalPosition, T> question, DateTimeOffset asOf, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var (index, position) = (new DeadlineIndex(book), JournalPosition.Start);
            await foreach (var page in journal.PagesUntil(asOf, cancellation))
                foreach (var stored in page)
                {
                    if (FlowEvent.Of(stored) is { Case: { } id, Event: CaseEvent ofCase })
                        index.Apply(id, ofCase, stored.Position);
                    position = stored.Position;
                }

            foreach (var indexed in index.Changed)
                index.Put(indexed, index.Reckon(indexed));
            // Who is protected today is not found as of a day before it.
            index.Persons = replica.Persons;
            index.Settled(index.ReckonProtected());
            return question(index, position);
        }
        finally
        {
            _one.Release();
        }
    }
}
