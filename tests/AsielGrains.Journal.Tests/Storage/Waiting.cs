using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Tests.Storage;

/// <summary>
/// Reading on until everything came: on PostgreSQL an event is held back while any older transaction of the whole
/// server is open, those of other tests included.
/// </summary>
static class Waiting
{
    const int AttemptsMax = 1000;

    public static async Task<IReadOnlyList<StoredEvent>> ReadOn(
        this IJournalStore store, JournalPosition after, int count, int page = 1000)
    {
        var cancellation = TestContext.Current.CancellationToken;
        List<StoredEvent> read = [];
        for (var attempt = 0; attempt < AttemptsMax && read.Count < count; attempt++)
        {
            var rows = await store.ReadAll(read is [.., var last] ? last.Position : after, page, cancellation);
            read.AddRange(rows);
            if (rows.Count == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(10), cancellation);
        }

        return read;
    }
}
