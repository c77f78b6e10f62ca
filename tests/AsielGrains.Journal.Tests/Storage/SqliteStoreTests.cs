namespace AsielGrains.Journal.Tests.Storage;

public sealed class SqliteStoreTests : StoreSpecification
{
    protected override Task<IStoreSpace> CreateSpace() => Task.FromResult<IStoreSpace>(new SqliteSpace());
}
