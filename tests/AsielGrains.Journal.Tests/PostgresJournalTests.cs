using AsielGrains.Journal.Tests.Storage;
using AsielGrains.TestSupport;

namespace AsielGrains.Journal.Tests;

public sealed class PostgresJournalTests(PostgresServer server) : JournalSpecification
{
    protected override Task<IStoreSpace> CreateSpace() => PostgresSpace.Create(server);
}
