using System.Runtime.CompilerServices;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Flow;

/// <summary>Reads a journal through, always one page ahead of whoever takes the events in.</summary>
static class JournalPages
{
    /// <summary>
    /// Silos' clocks differ, so that recording times are not quite in the journal's order; further apart they are not.
    /// </summary>
    static readonly TimeSpan ClockSkewMax = TimeSpan.FromMinutes(5);

    /// <summary>What was recorded until a moment.</summary>
    public static async IAsyncEnumerable<IEnumerable<StoredEvent>> PagesUntil(
        this EventJournal journal, DateTimeOffset asOf, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var page in journal.PagesAfter(JournalPosition.Start, cancellation))
        {
            yield return page.Where(stored => stored.RecordedAt <= asOf);
            if (page[0].RecordedAt - asOf > ClockSkewMax)
                yield break;
        }
    }

    public static async IAsyncEnumerable<IReadOnlyList<StoredEvent>> PagesAfter(
        this EventJournal journal,
        JournalPosition after,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var next = Read(after);
        while (await next is [.., var last] page)
        {
            next = Read(last.Position);
            yield return page;
        }

        // Not on a grain's scheduler, where reading would wait for the page before to be taken in.
        Task<IReadOnlyList<StoredEvent>> Read(JournalPosition from) => Task.Run(
            () => journal.ReadAll(from, JournalLimits.ReadAllMax, cancellation), cancellation);
    }
}
