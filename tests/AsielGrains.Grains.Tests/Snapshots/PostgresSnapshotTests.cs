using System.Security.Cryptography;
using AsielGrains.Journal;
using AsielGrains.TestSupport;

namespace AsielGrains.Grains.Tests.Snapshots;

public sealed class PostgresSnapshotTests(PostgresServer server) : SnapshotSpecification
{
    protected override async Task<JournalOptions> CreateJournal() => new()
    {
        Engine = JournalEngine.Postgres,
        ConnectionString = await server.CreateDatabase(),
        Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
    };

    protected override ValueTask Remove() => default;
}
