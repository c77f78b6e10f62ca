using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>A journal together with its store, both closed at the end.</summary>
sealed class OpenedJournal(IJournalStore store) : IAsyncDisposable
{
    public EventJournal Journal { get; } = new(store, Journals.Ring, TimeProvider.System);

    public IJournalStore Store => store;

    public static async Task<OpenedJournal> Open(IJournalStore store)
    {
        var opened = new OpenedJournal(store);
        try
        {
            await opened.Journal.Open();
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        await store.DisposeAsync();
    }
}
