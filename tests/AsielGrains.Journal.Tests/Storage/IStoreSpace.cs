using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Tests.Storage;

/// <summary>A fresh, empty place for a journal, in which several stores can be opened like several processes.</summary>
public interface IStoreSpace : IAsyncDisposable
{
    /// <summary>A new store that is not open yet; the space disposes of it.</summary>
    IJournalStore Create();

    /// <summary>A store that knows only the first steps of the schema.</summary>
    IJournalStore CreateOfVersion(int version);

    /// <summary>Runs one statement of SQL behind the stores' backs.</summary>
    Task Execute(string sql);
}
