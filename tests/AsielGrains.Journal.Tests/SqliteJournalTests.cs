using AsielGrains.Journal.Tests.Storage;

namespace AsielGrains.Journal.Tests;

public sealed class SqliteJournalTests : JournalSpecification
{
    protected override Task<IStoreSpace> CreateSpace() => Task.FromResult<IStoreSpace>(new SqliteSpace());
}
