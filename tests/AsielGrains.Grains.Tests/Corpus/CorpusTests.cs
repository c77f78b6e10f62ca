using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Grains.Tests.Snapshots;
using AsielGrains.Journal;
using AsielGrains.TestSupport;

namespace AsielGrains.Grains.Tests.Corpus;

/// <summary>
/// What earlier versions wrote opens, verifies and says the same for ever. Before a release its own corpus is kept:
/// ASIEL_CORPUS=$PWD/tests/AsielGrains.Grains.Tests/Corpus/VERSION dotnet test tests/AsielGrains.Grains.Tests
/// -c Release --filter CorpusTests
/// </summary>
public sealed class CorpusTests(PostgresServer server) : IDisposable
{
    const string Variable = "ASIEL_CORPUS";

    readonly TestFolder _folder = new();

    public static TheoryData<string> Versions =>
        [.. Directory.GetDirectories(CorpusFolder.Root).Select(folder => Path.GetFileName(folder)!)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Files_of_a_version_say_what_they_said(string version)
    {
        var corpus = new CorpusFolder(Path.Combine(CorpusFolder.Root, version));
        await corpus.Unpack(_folder.Path);

        await AssertSays(await corpus.ReadFigures(), CorpusFolder.Sqlite(_folder.Path));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_dump_of_a_version_says_what_it_said(string version)
    {
        var corpus = new CorpusFolder(Path.Combine(CorpusFolder.Root, version));
        var database = await server.CreateDatabase();
        await corpus.Restore(database);

        await AssertSays(await corpus.ReadFigures(), CorpusFolder.Postgres(database));
    }

    [Fact]
    public async Task What_this_version_writes_can_become_a_corpus()
    {
        var database = await server.CreateDatabase();
        var figures = await Write(CorpusFolder.Sqlite(_folder.Path));
        Assert.Equal(figures, await Write(CorpusFolder.Postgres(database)));
        var kept = Environment.GetEnvironmentVariable(Variable) ?? Path.Combine(_folder.Path, "kept");
        var corpus = new CorpusFolder(kept);
        await corpus.Keep(_folder.Path, await PostgresServer.Dump(database), figures);

        using var copy = new TestFolder();
        await corpus.Unpack(copy.Path);
        await AssertSays(figures, CorpusFolder.Sqlite(copy.Path));
        var restored = await server.CreateDatabase();
        await corpus.Restore(restored);
        await AssertSays(figures, CorpusFolder.Postgres(restored));
    }

    static async Task<string> Write(JournalOptions journal)
    {
        await using var space = await SnapshotSpace.Start(journal);
        await CorpusHistory.Write(space);
        return await CorpusFigures.Of(space);
    }

    static async Task AssertSays(string figures, JournalOptions journal)
    {
        await using var space = await SnapshotSpace.Start(journal);
        Assert.Equal(figures, await CorpusFigures.Of(space));
    }
}
