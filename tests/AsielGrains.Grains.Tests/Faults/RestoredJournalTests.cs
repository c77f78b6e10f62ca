using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Grains.Tests.Snapshots;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AsielGrains.Grains.Tests.Faults;

/// <summary>
/// Fault matrix, row 37: the journal is restored from a backup and what is kept beside it is newer. Nothing of the lost
/// suffix is shown, not even when other events have taken its places meanwhile.
/// </summary>
public sealed class RestoredJournalTests : IDisposable
{
    const int InBackup = 40;
    const int Lost = 40;
    const int Anew = 60;

    readonly TestFolder _folder = new();
    readonly CaseId _id = new(Guid.NewGuid());

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    string File => Path.Combine(_folder.Path, "journal.db");

    JournalOptions Options => new() { File = File, KeyFile = Path.Combine(_folder.Path, "journal.key") };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Neither_snapshot_nor_flow_shows_what_the_journal_lost()
    {
        await Restored();

        await using var space = await SnapshotSpace.Start(Options);
        await AssertAsTheJournalSays(space, InBackup, persons: 1);
    }

    [Fact]
    public async Task Neither_shows_it_when_other_events_have_its_places()
    {
        await Restored();
        var chain = new ServiceCollection().AddLogging().AddEventJournal(Options);
        await using (var services = chain.BuildServiceProvider())
        {
            // Without a silo: one would have put snapshot and checkpoint right as soon as it started.
            var journal = services.GetRequiredService<EventJournal>();
            await journal.Open(Cancel);
            for (var version = InBackup; version < InBackup + Anew; version++)
                Assert.IsType<AppendOutcome.Appended>(await journal.Append(
                    $"case/{_id}", version, new(Guid.NewGuid(), 1, "Ind", "test"), Corrected(version), Cancel));
        }

        await using var space = await SnapshotSpace.Start(Options);
        await AssertAsTheJournalSays(space, InBackup + Anew, persons: 1);
    }

    // A backup of the first events; then more, with a snapshot and a checkpoint of the flow; then the backup again.
    async Task Restored()
    {
        await using (var space = await SnapshotSpace.Start(Options))
        {
            await Announce(space, _id);
            for (var i = 1; i < InBackup; i++)
                await Correct(space, i);
        }

        System.IO.File.Copy(File, File + ".backup");
        await using (var space = await SnapshotSpace.Start(Options))
        {
            for (var i = 0; i < Lost; i++)
                await Correct(space, i);
            await Announce(space, new(Guid.NewGuid()));
            await space.Unload(_id);
            var kept = await space.Service<SnapshotKeeper<AsylumCase>>().Read(space.Grain(_id).GetGrainId());
            Assert.InRange(kept!.Version, InBackup + 1, InBackup + Lost);
            var flow = await space.FlowThrough(await space.Journal.ReadHead());
            Assert.Equal(2, flow.PersonsInProcedure);
            await space.UnloadFlow();
        }

        System.IO.File.Copy(File + ".backup", File, overwrite: true);
        System.IO.File.Delete(File + "-head");
    }

    async Task AssertAsTheJournalSays(SnapshotSpace space, long version, int persons)
    {
        var read = await space.Read(_id);
        Assert.Equal(version, read.Version);
        Assert.Equal(await space.Replay(_id), read.Case with { Personal = read.Personal });
        var flow = await space.FlowThrough(await space.Journal.ReadHead());
        Assert.Equal(persons, flow.PersonsInProcedure);
    }

    static async Task Announce(SnapshotSpace space, CaseId id) => Assert.NotNull((await space.Handle(
        id, new CaseCommand.Announce(
            new(2026, 3, 2), new(Guid.NewGuid()), ApplicationKind.First, Nationality.NotEstablished))).Receipt);

    async Task Correct(SnapshotSpace space, int step) => Assert.NotNull((await space.Handle(
        _id, new CaseCommand.Correct(Nationality: Nationality.Parse(step % 2 == 0 ? "ERI" : "SYR")))).Receipt);

    static ImmutableArray<CaseEvent> Corrected(int step) =>
    [
        new CaseEvent.Corrected(
            new(2026, 3, 2), null, null, null, null, null, null, Nationality.Parse(step % 2 == 0 ? "SDN" : "IRQ"),
            null),
    ];
}
