using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Journal;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Benchmarks.Journals;

/// <summary>The journal itself, one append a call.</summary>
sealed class Appends(IJournalStore store) : IAsyncDisposable
{
    static readonly DateOnly Day = new(2026, 3, 2);
    static readonly Nationality Syria = Nationality.Parse("SYR", null);

    readonly EventJournal _journal = new(store, new(new byte[KeyRing.KeyBytes]), TimeProvider.System);
    int _persons;

    public Task Open() => _journal.Open();

    /// <summary>One event in a stream of its own.</summary>
    public Task Event() => Append(new CaseEvent.Lodged(Day));

    /// <summary>A person who is new: an event with sealed details, a key and a V-number that is claimed.</summary>
    public Task Person() => Append(
        new CaseEvent.Registered(Day, new PersonId(Guid.NewGuid()), ApplicationKind.First, Syria, null)
        {
            Personal = new(VNumber.Parse($"999{Interlocked.Increment(ref _persons):0000000}"), "Verzonnen", "Naam"),
        });

    public async ValueTask DisposeAsync()
    {
        await _journal.DisposeAsync();
        await store.DisposeAsync();
    }

    async Task Append(CaseEvent @event)
    {
        var stamp = new CommandStamp(Guid.NewGuid(), RawRow.Number(), RawRow.Organisation, RawRow.Purpose);
        var outcome = await _journal.Append(RawRow.Stream(), 0, stamp, ImmutableArray.Create(@event));
        if (outcome is not AppendOutcome.Appended)
            throw new InvalidOperationException($"The journal refused an append: {outcome}.");
    }
}
