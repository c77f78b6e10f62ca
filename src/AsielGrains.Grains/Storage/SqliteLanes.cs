namespace AsielGrains.Grains.Storage;

/// <summary>One thread writes to the file and a few read: SQLite lets no second writer in anyway.</summary>
sealed class SqliteLanes : IAsyncDisposable
{
    const int Readers = 4;

    public SqliteLane Writes { get; } = new("grain state writer", 1);

    public SqliteLane Reads { get; } = new("grain state reader", Readers);

    public async ValueTask DisposeAsync()
    {
        await Writes.DisposeAsync();
        await Reads.DisposeAsync();
    }
}
