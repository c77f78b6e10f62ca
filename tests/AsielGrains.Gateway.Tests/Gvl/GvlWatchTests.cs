using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Gvl;

/// <summary>A day board that is followed. The chain's day is Monday the first of June, and it is noon.</summary>
public sealed class GvlWatchTests : IClassFixture<GatewayHost>
{
    const string Today = "2026-06-01";

    readonly GatewayHost host;

    public GvlWatchTests(GatewayHost host)
    {
        this.host = host;
        host.Deadlines.Known = host.Chain.Known;
    }

    CallOptions Coa => host.As(ChainRole.CoaPlacement);

    CallOptions Avim => host.As(ChainRole.AvimRegistrar);

    CallOptions Ind => host.As(ChainRole.IndOfficer);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_board_comes_first_and_anew_when_a_household_arrives()
    {
        var site = await NewGvl();
        using var call = host.Gvl.WatchGvlBoard(new() { SiteId = site }, Ind);
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        var first = call.ResponseStream.Current;
        Assert.Equal((site, 0, Today), (first.Board.SiteId, first.Board.Arrived.Households, first.Board.ShownOn));
        Assert.NotEmpty(first.Board.Resources);
        Assert.Equal(first.Board.AsOf, first.AsOf);

        await Arrive(site);
        var board = await Next(call, board => board.Arrived.Households == 1);
        Assert.Equal(first.Board.Version + 1, board.Version);
    }

    [Fact]
    public async Task While_nothing_changes_a_heartbeat_shows_that_the_stream_lives()
    {
        using var call = host.Gvl.WatchGvlBoard(new() { SiteId = await NewGvl() }, Ind);
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        Assert.Equal(
            WatchGvlBoardResponse.MessageOneofCase.Heartbeat, call.ResponseStream.Current.MessageCase);
        Assert.NotEmpty(call.ResponseStream.Current.Position);
    }

    [Fact]
    public async Task Of_whose_cases_is_told_is_recorded_once_however_often_the_board_changes()
    {
        var site = await NewGvl();
        var register = Requests.Register();
        var person = CaseId.Parse(register.CaseId);
        await host.Cases.RegisterCaseAsync(register, Avim);
        await host.Gvl.BookStepsAsync(
            new()
            {
                RequestId = Requests.NewId(),
                SiteId = site,
                HouseholdId = register.CaseId,
                Persons = 1,
                Steps = { new StepTime { Step = GvlStep.Identification, PlannedOn = Today, StartTime = "13:00" } },
            },
            Avim);
        using var call = host.Gvl.WatchGvlBoard(new() { SiteId = site }, Ind);
        await Next(call, board => board.Settled.Count == 1);
        for (var arrived = 1; arrived <= 3; arrived++)
        {
            await Arrive(site);
            await Next(call, board => board.Arrived.Households == arrived);
        }

        Assert.Single(host.Deadlines.Disclosed, person);
    }

    [Fact]
    public async Task An_unknown_location_is_not_found()
    {
        using var call = host.Gvl.WatchGvlBoard(new() { SiteId = "nergens" }, Ind);
        var refused = await RefusalOf(() => call.ResponseStream.MoveNext(Stop));
        Assert.Equal((StatusCode.NotFound, "GVL_UNKNOWN"), (refused.StatusCode, refused.Reason()));
    }

    [Fact]
    public async Task More_subscribers_than_one_server_serves_are_told_so_and_who_goes_makes_room()
    {
        var site = await NewGvl();
        var calls = new List<AsyncServerStreamingCall<WatchGvlBoardResponse>>();
        for (var i = 0; i < GatewayLimits.GvlWatchersMax; i++)
        {
            calls.Add(host.Gvl.WatchGvlBoard(new() { SiteId = site }, Ind));
            Assert.True(await calls[i].ResponseStream.MoveNext(Stop));
        }

        var refused = await RefusalOf(() => Begin(site));
        Assert.Equal(StatusCode.ResourceExhausted, refused.StatusCode);
        calls.ForEach(call => call.Dispose());
        while (!await FindsRoom(site))
            await Task.Delay(50, Stop);
    }

    async Task<bool> FindsRoom(string site)
    {
        try
        {
            await Begin(site);
            return true;
        }
        catch (RpcException taken) when (taken.StatusCode is StatusCode.ResourceExhausted)
        {
            return false;
        }
    }

    async Task Begin(string site)
    {
        using var call = host.Gvl.WatchGvlBoard(new() { SiteId = site }, Ind);
        Assert.True(await call.ResponseStream.MoveNext(Stop));
    }

    static async Task<GvlBoard> Next(
        AsyncServerStreamingCall<WatchGvlBoardResponse> call, Func<GvlBoard, bool> isAwaited)
    {
        while (await call.ResponseStream.MoveNext(Stop))
            if (call.ResponseStream.Current.Board is { } board && isAwaited(board))
                return board;
        throw new InvalidOperationException("The stream ended before the board that is awaited.");
    }

    async Task<string> NewGvl()
    {
        var site = $"gvl-{Guid.NewGuid():N}"[..20];
        await host.Gvl.OpenGvlAsync(
            new() { RequestId = Requests.NewId(), SiteId = site, Reference = "ter-apel" }, Coa);
        return site;
    }

    async Task Arrive(string site) => await host.Gvl.ReportGvlArrivalAsync(
        new()
        {
            RequestId = Requests.NewId(), SiteId = site, HouseholdId = Guid.NewGuid().ToString("N"), Persons = 3,
        },
        Coa);
}
