using AsielGrains.Domain.Identity;
using AsielGrains.Journal.Codec;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Privacy;

/// <summary>
/// Checks that what is sealed in events can be opened and that every V-number in it is still somebody's: a claim that
/// is lost looks to a reader like a number that was never given.
/// </summary>
sealed class SealCheck(PersonSeals seals, Func<VNumber, CancellationToken, Task<PersonId?>> find)
{
    /// <summary>As many as the database is asked for in one call.</summary>
    const int AtOnceMax = 256;

    /// <exception cref="JournalCorruptException">Something can't be opened or is nobody's.</exception>
    public async Task Verify(IReadOnlyList<StoredEvent> rows, CancellationToken cancellation)
    {
        foreach (var some in rows.Where(row => row.Event.Sealed is not null).Chunk(AtOnceMax))
            await Task.WhenAll(some.Select(row => Verify(row, cancellation)));
    }

    async Task Verify(StoredEvent row, CancellationToken cancellation)
    {
        var (person, @event) = (row.Event.Subject!.Value, EventCodec.Decode(
            row.Event.Type, row.Event.TypeVersion, row.Event.Body));
        if (await seals.FindMade(new(person), cancellation) is not { } seal)
            return;
        foreach (var claim in @event.WithPersonal(seal.Open(row.Event.Sealed!, row.Stream)).Claims)
        {
            if (await find(claim.Number, cancellation) is not null)
                continue;
            // Perhaps erased a moment ago on another silo, and remembered here.
            seals.Drop(new(person));
            if (await seals.FindMade(new(person), cancellation) is not null)
                throw new JournalCorruptException(
                    $"The V-number in event {row.Sequence} of stream {row.Stream} belongs to nobody.");
        }
    }
}
