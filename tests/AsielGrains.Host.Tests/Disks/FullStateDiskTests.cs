using System.Diagnostics;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Faults;
using AsielGrains.TestSupport.Hosts;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Host.Tests.Disks;

/// <summary>
/// Fault matrix, row 13, under grain state: the journal is the truth, so a full disk of what is kept beside it stops
/// nobody, is told of, and is overcome without help.
/// </summary>
public sealed class FullStateDiskTests : IDisposable
{
    const int Mebibytes = 16;

    /// <summary>More than there are from one snapshot to the next.</summary>
    const int Corrections = 70;

    const string SnapshotNotWritten = "[2007]";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    static readonly TimeSpan ResumesWithin = TimeSpan.FromSeconds(5);
    static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(50);
    static readonly string[] Nationalities = ["SYR", "ERI"];

    readonly HostFolder _folder = new();
    readonly HostDisk _disk;

    public FullStateDiskTests() =>
        _disk = new(Directory.CreateDirectory(_folder.At("state")).FullName, Mebibytes);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_of_grain_state_stops_nobody_is_told_of_and_is_overcome()
    {
        await using var host = await HostProcess.Start(new(_folder)
        {
            StartedBy = _disk.StartedBy,
            Storage =
            [
                $"--Journal:File={_folder.At("journal.db")}",
                $"--Journal:KeyFile={_folder.At("journal.key")}",
                $"--GrainState:File={_folder.At("state/grains.db")}",
            ],
        });
        using var client = new ChainClient(host);
        var announced = await client.Cases.AnnounceCaseAsync(
            Requests.Announce(), await client.As(ChainRole.AvimRegistrar));
        var id = announced.Receipt.Id;
        await Correct(client, id);
        await Written(host, moreThan: 0, Patience);

        await _disk.Fill(host);
        var last = await Correct(client, id);
        await host.Line(SnapshotNotWritten);
        var read = await client.Cases.GetCaseAsync(new() { CaseId = id }, await client.As(ChainRole.IndOfficer));
        Assert.Equal(1 + (2 * Corrections), last.Version);
        Assert.Equal(last.Version, read.Case.Version);
        Assert.Equal(1, (await client.ReadFlow(last.Position)).PersonsInProcedure);

        var before = Snapshots(host);
        await _disk.MakeRoom(host);
        await Correct(client, id);
        await Written(host, before, ResumesWithin);
        Assert.Equal(0, await host.Stop());
    }

    public void Dispose() => _folder.Dispose();

    static async Task<Receipt> Correct(ChainClient client, string id)
    {
        var receipt = new Receipt();
        for (var i = 0; i < Corrections; i++)
            receipt = (await client.Cases.CorrectCaseAsync(
                new() { RequestId = Requests.NewId(), CaseId = id, Nationality = Nationalities[(i + 1) % 2] },
                await client.As(ChainRole.IndOfficer))).Receipt;
        return receipt;
    }

    async Task Written(HostProcess host, long moreThan, TimeSpan within)
    {
        var start = Stopwatch.GetTimestamp();
        while (Snapshots(host) <= moreThan)
        {
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, within);
            await Task.Delay(Pulse, Stop);
        }
    }

    // How often the snapshots of cases were written, read in a copy: SQLite itself does not find its way onto a disk
    // that only another process sees.
    long Snapshots(HostProcess host)
    {
        foreach (var part in (string[])["grains.db", "grains.db-wal"])
            File.Copy(_disk.At(host, part), _folder.At(part), overwrite: true);
        using var connection = new SqliteConnection($"Data Source={_folder.At("grains.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select coalesce(sum(version), 0) from grain_state where grain_type like '%case%'";
        return (long)command.ExecuteScalar()!;
    }
}
