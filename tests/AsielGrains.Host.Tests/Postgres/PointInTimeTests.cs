using System.Security.Cryptography;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Hosts;
using Grpc.Core;

namespace AsielGrains.Host.Tests.Postgres;

/// <summary>
/// Fault matrix, row 37: the database is brought back to a moment, from a base backup taken while it was written to
/// and the archived log. What was acknowledged before the moment is there, nothing of later is, and whoever sends the
/// lost commands again gets them carried out once.
/// </summary>
public sealed class PointInTimeTests : IAsyncLifetime
{
    const int KeyBytes = 32;
    const int Cases = 20;

    readonly HostFolder _folder = new();
    readonly PostgresServer _server = new();
    readonly string _key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
    string _database = "";
    DateTimeOffset _moment;

    [Fact]
    public async Task A_database_restored_to_a_moment_is_served_as_it_was_then_and_goes_on_from_there()
    {
        await using var archive = await PostgresArchive.Begin(_server, _database);
        var (kept, lost) = (new List<Sent>(), new List<Sent>());
        await using var copy = await Past(archive, kept, lost);
        var there = await copy.Restore(_database, archive, _moment);

        await using var host = await HostProcess.Start(Settings(there));
        using var client = new ChainClient(host);
        foreach (var sent in kept)
            Assert.Equal(sent.Receipt.Version, (await Read(client, sent.Receipt.Id)).Version);
        foreach (var sent in lost)
            Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(
                () => Read(client, sent.Receipt.Id))).StatusCode);
        Assert.Equal(Cases * 2, (await client.ReadFlow(kept[^1].Receipt.Position)).PersonsInProcedure);
        await IsNotReached(client, lost[^1].Receipt.Position);
        await IsShownAnew(client, lost[^1].Receipt.Position);

        Assert.All(await Again(client, kept), answer => Assert.True(answer.Repeated));
        var anew = await Again(client, lost);
        Assert.All(anew, answer => Assert.False(answer.Repeated));
        Assert.All(await Again(client, lost), answer => Assert.True(answer.Repeated));
        Assert.Equal(Cases * 3, (await client.ReadFlow(anew[^1].Position)).PersonsInProcedure);
    }

    public async ValueTask InitializeAsync() => _database = await _server.CreateDatabase();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    // Announced before and while the copy is taken, and after it; then the moment; then what is going to be lost.
    async Task<PostgresCopy> Past(PostgresArchive archive, List<Sent> kept, List<Sent> lost)
    {
        await using var host = await HostProcess.Start(Settings(_database));
        using var client = new ChainClient(host);
        var taking = PostgresCopy.Take(_database);
        await Announce(client, kept);
        var copy = await taking;
        await Announce(client, kept);
        _moment = await PostgresArchive.Now(_database);
        await Announce(client, lost);
        await client.ReadFlow(lost[^1].Receipt.Position);
        await archive.Complete(_database);
        await host.Kill();
        return copy;
    }

    HostSettings Settings(string database) => new(_folder)
    {
        Storage =
        [
            "--Journal:Engine=Postgres", $"--Journal:ConnectionString={database}", $"--Journal:Key={_key}",
        ],
    };

    static async Task Announce(ChainClient client, List<Sent> sent)
    {
        for (var i = 0; i < Cases; i++)
        {
            var request = Requests.Announce();
            var answer = await client.Cases.AnnounceCaseAsync(request, await client.As(ChainRole.AvimRegistrar));
            sent.Add(new(request, answer.Receipt));
        }
    }

    static async Task<List<Receipt>> Again(ChainClient client, List<Sent> sent)
    {
        var receipts = new List<Receipt>();
        foreach (var (request, _) in sent)
            receipts.Add((await client.Cases.AnnounceCaseAsync(
                request, await client.As(ChainRole.AvimRegistrar))).Receipt);
        return receipts;
    }

    static async Task<Case> Read(ChainClient client, string id) =>
        (await client.Cases.GetCaseAsync(new() { CaseId = id }, await client.As(ChainRole.IndOfficer))).Case;

    // Who was shown what is lost is not shown what was before it as if that were newer.
    static async Task IsNotReached(ChainClient client, string position)
    {
        var options = (await client.As(ChainRole.ChainAnalyst)).WithDeadline(DateTime.UtcNow.AddSeconds(2));
        var refusal = await Assert.ThrowsAsync<RpcException>(async () =>
            await client.Flow.GetFlowAsync(new() { MinPosition = position }, options));
        Assert.Equal(StatusCode.DeadlineExceeded, refusal.StatusCode);
    }

    // A watcher who comes back with it gets everything, in place of what it was shown before.
    static async Task IsShownAnew(ChainClient client, string position)
    {
        using var watch = client.Flow.WatchFlow(
            new() { ResumeAfter = position }, await client.As(ChainRole.ChainAnalyst));
        Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(Cases * 2, watch.ResponseStream.Current.Snapshot.PersonsInProcedure);
    }

    sealed record Sent(AnnounceCaseRequest Request, Receipt Receipt);
}
