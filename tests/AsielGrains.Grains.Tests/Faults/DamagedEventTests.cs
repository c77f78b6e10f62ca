using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Grains.Tests.Snapshots;
using AsielGrains.Journal;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Grains.Tests.Faults;

/// <summary>Fault matrix, row 15, at the grain: a damaged history is refused by name and the others go on.</summary>
public sealed class DamagedEventTests : IDisposable
{
    readonly TestFolder _folder = new();

    string File => Path.Combine(_folder.Path, "journal.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_case_with_a_damaged_event_refuses_to_answer_until_it_is_repaired()
    {
        await using var space = await SnapshotSpace.Start(
            new() { File = File, KeyFile = Path.Combine(_folder.Path, "journal.key") });
        CaseId hurt = new(Guid.NewGuid()), sound = new(Guid.NewGuid());
        foreach (var id in (CaseId[])[hurt, sound])
            Assert.NotNull((await space.Handle(id, Announced)).Receipt);
        await space.Unload(hurt);
        await Execute($"update event set organisation = 'Coa' where stream = 'case/{hurt}'");

        for (var i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<JournalCorruptException>(() => space.Read(hurt));
            await Assert.ThrowsAsync<JournalCorruptException>(
                () => space.Handle(hurt, new CaseCommand.Lodge(new(2026, 3, 3))));
        }

        Assert.NotNull((await space.Handle(sound, new CaseCommand.Lodge(new(2026, 3, 3)))).Receipt);
        await Execute($"update event set organisation = 'Ind' where stream = 'case/{hurt}'");
        await space.Unload(hurt);
        Assert.NotNull((await space.Handle(hurt, new CaseCommand.Lodge(new(2026, 3, 3)))).Receipt);
    }

    static CaseCommand.Announce Announced =>
        new(new(2026, 3, 2), new(Guid.NewGuid()), ApplicationKind.First, Nationality.NotEstablished);

    async Task Execute(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
