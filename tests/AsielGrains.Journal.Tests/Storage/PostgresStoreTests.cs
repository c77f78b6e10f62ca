using AsielGrains.TestSupport;

namespace AsielGrains.Journal.Tests.Storage;

public sealed partial class PostgresStoreTests(PostgresServer server) : StoreSpecification
{
    protected override Task<IStoreSpace> CreateSpace() => PostgresSpace.Create(server);
}
