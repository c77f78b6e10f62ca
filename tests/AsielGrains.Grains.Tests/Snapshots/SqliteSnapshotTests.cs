using AsielGrains.Journal;

namespace AsielGrains.Grains.Tests.Snapshots;

public sealed class SqliteSnapshotTests : SnapshotSpecification
{
    readonly string _folder = Directory.CreateTempSubdirectory("asiel-snapshots-").FullName;

    protected override Task<JournalOptions> CreateJournal() => Task.FromResult(new JournalOptions
    {
        File = Path.Combine(_folder, "journal.db"),
        KeyFile = Path.Combine(_folder, "journal.key"),
    });

    protected override ValueTask Remove()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }
}
