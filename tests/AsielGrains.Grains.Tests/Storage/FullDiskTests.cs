using System.Diagnostics;
using System.Security.Cryptography;
using AsielGrains.Journal;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Grains.Tests.Storage;

/// <summary>
/// Fault matrix, row 9, under grain state: what does not fit is refused and leaves the row as it was, reads go on, and
/// the same write succeeds once there is room.
/// </summary>
public sealed class FullDiskTests
{
    const int Mebibytes = 96;
    const int NoteBytes = 200_000;
    const int WritesMax = 2_000;

    static readonly int Cycles = Soak.Count(3, 50);
    static readonly TimeSpan ResumesWithin = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task On_postgres_a_full_disk_loses_no_grain_state_and_is_overcome()
    {
        var soak = new Soak("full-disk-grain-state-postgres");
        await using var server = await SmallPostgres.Start(Mebibytes);
        await using var storage = await OpenedStorage.Open(
            new() { Engine = JournalEngine.Postgres, ConnectionString = server.ConnectionString });
        var grain = GrainId.Create("test", "full");
        var state = new GrainState<Note>(new() { Text = "first" });
        await storage.Write(grain, state);
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            await server.Disk.Fill();
            await WriteUntilFull(storage, grain, state);
            var kept = await storage.Read(grain);
            Assert.Equal((state.ETag, state.State!.Text), (kept.ETag, kept.State!.Text));

            await server.Disk.MakeRoom();
            var since = Stopwatch.GetTimestamp();
            while (!await TryWrite(storage, grain, state))
                Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, ResumesWithin);
            soak.Add("cycles", 1);
        }

        soak.Keep();
        Assert.Equal(state.State!.Text, (await storage.Read(grain)).State!.Text);
    }

    static async Task WriteUntilFull(OpenedStorage storage, GrainId grain, GrainState<Note> state)
    {
        for (var writes = 0; await TryWrite(storage, grain, state); writes++)
            Assert.InRange(writes, 0, WritesMax);
    }

    // Each time another text, large and not to be compressed; what was not written is forgotten by the writer too.
    static async Task<bool> TryWrite(OpenedStorage storage, GrainId grain, GrainState<Note> state)
    {
        var before = state.State;
        try
        {
            state.State = new() { Text = Convert.ToHexString(RandomNumberGenerator.GetBytes(NoteBytes)) };
            await storage.Write(grain, state);
            return true;
        }
        catch (JournalUnavailableException)
        {
            state.State = before;
            return false;
        }
    }
}
