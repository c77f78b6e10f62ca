using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Grains.Commands;
using Grpc.Core;
using Reason = AsielGrains.Contract.V1.Reason;

namespace AsielGrains.Gateway.Tests.Imports;

public sealed class ImportTests : IAsyncLifetime
{
    readonly GatewayHost _host = new();

    [Fact]
    public async Task Each_row_gets_its_result_and_a_bad_one_stops_nobody()
    {
        var id = Requests.NewCase();
        var results = await Import(
            Rows.Announce(id),
            Rows.Of("Politie", new() { Lodge = new() { CaseId = id, LodgedOn = "gisteren" } }),
            Rows.Of("Gza", new() { Lodge = new() { CaseId = id, LodgedOn = "2026-05-04" } }),
            Rows.Of("Politie", new()),
            Rows.Register(id),
            Rows.Register(id));

        Assert.False(results[1].Receipt.KnownAlready);
        Assert.Equal((3, Reason.FieldInvalid, "lodged_on"), Of(results[2]));
        Assert.Equal((7, Reason.RoleNotAllowed, "source"), Of(results[3]));
        Assert.Equal((3, Reason.FieldInvalid, "command"), Of(results[4]));
        Assert.Equal(id, results[5].Receipt.Id);
        Assert.True(results[6].Receipt.KnownAlready);
        Assert.Equal(6, results.Values.Max(result => result.SettledThrough));
    }

    [Fact]
    public async Task Rows_of_a_case_come_in_any_order()
    {
        var id = Requests.NewCase();
        var results = await Import(
            Rows.Step(id, "Ind", new() { HappenedOn = "2026-05-06", RestPeriodStarted = new() }),
            Rows.Lodge(id),
            Rows.Announce(id),
            Rows.Register(id));

        Assert.All(results.Values, result => Assert.NotNull(result.Receipt));
        Assert.Equal("rest", _host.Chain.Cases[id].State.Standing.Stage);
    }

    [Fact]
    public async Task Each_row_is_told_as_a_fact_of_its_source_that_another_handed_in()
    {
        var id = Requests.NewCase();
        await Import(
            Rows.Announce(id),
            Rows.Register(id),
            Rows.Lodge(id),
            Rows.Step(id, "Ind", new() { HappenedOn = "2026-05-06", RestPeriodStarted = new() }));

        var explained = await _host.Explanations.ExplainCaseAsync(
            new() { CaseId = id }, _host.As(ChainRole.IndOfficer));

        Assert.Equal(
            [("Politie", "Justid"), ("Politie", "Justid"), ("Politie", "Justid"), ("Ind", "Justid")],
            explained.Lines.Select(line => (line.Told.Organisation, line.Told.HandedInBy)));
    }

    [Fact]
    public async Task A_row_whose_case_never_comes_is_refused_by_name_at_the_end()
    {
        var results = await Import(Rows.Lodge(Requests.NewCase()), Rows.Announce(Requests.NewCase()));

        Assert.Equal((5, Reason.CaseUnknown, "case_id"), Of(results[1]));
        Assert.NotNull(results[2].Receipt);
    }

    [Fact]
    public async Task No_more_rows_wait_than_the_named_bound()
    {
        var waiting = GatewayLimits.ImportRowsWaitingMax;
        using var call = await Open(new() { ImportId = Requests.NewId() });
        for (var number = 1; number <= waiting + 1; number++)
            await Send(call, Rows.Lodge(Requests.NewCase()), number);

        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(Reason.CaseUnknown, call.ResponseStream.Current.Result.Refusal.Reason);
        await call.RequestStream.CompleteAsync();
        Assert.Equal(waiting, (await Read(call)).Count);
    }

    [Fact]
    public async Task A_dry_run_judges_and_stores_nothing()
    {
        var id = Requests.NewCase();
        var results = await Import(
            new ImportStart { ImportId = Requests.NewId(), DryRun = true },
            Rows.Lodge(id), Rows.Announce(id), Rows.Register(id), Rows.Lodge(id, "2026-05-09"));

        Assert.NotNull(results[1].Receipt);
        Assert.Equal((6, Reason.AlreadyLodged, "lodged_on"), Of(results[4]));
        Assert.Equal(Domain.Cases.AsylumCase.Initial, _host.Chain.Cases[id].State);
        Assert.Empty(_host.Chain.Imports);
    }

    [Fact]
    public async Task An_import_goes_on_where_it_stood_and_repeats_are_known()
    {
        var start = new ImportStart { ImportId = Requests.NewId() };
        var id = Requests.NewCase();
        await Import(start, Rows.Announce(id), Rows.Register(id));

        using var call = await Open(start, settled: 2);
        await Send(call, Rows.Register(id), 2);
        await Send(call, Rows.Lodge(id), 3);
        await call.RequestStream.CompleteAsync();
        var results = await Read(call);

        Assert.True(results[2].Receipt.KnownAlready);
        Assert.False(results[3].Receipt.KnownAlready);
        Assert.Equal(3, results[3].SettledThrough);
    }

    [Fact]
    public async Task A_partner_hands_in_its_own_facts_only()
    {
        var id = Requests.NewCase();
        var results = await Import(
            ChainRole.AvimRegistrar,
            new ImportStart { ImportId = Requests.NewId() },
            Rows.Of("", Rows.Announce(id).Command),
            Rows.Step(id, "Ind", new() { HappenedOn = "2026-05-06", RestPeriodStarted = new() }));

        Assert.NotNull(results[1].Receipt);
        Assert.Equal((7, Reason.RoleNotAllowed, "source"), Of(results[2]));
    }

    [Fact]
    public async Task A_fault_that_passes_is_waited_for_and_one_that_stays_ends_the_stream()
    {
        var (passing, staying) = (Requests.NewCase(), Requests.NewCase());
        await Import(Rows.Announce(passing), Rows.Announce(staying));
        _host.Chain.Cases[passing].Faults.Enqueue(Fault.Conflict);
        Assert.NotNull((await Import(Rows.Register(passing)))[1].Receipt);

        for (var tries = 0; tries < GatewayLimits.ImportTriesMax; tries++)
            _host.Chain.Cases[staying].Faults.Enqueue(Fault.JournalUnavailable);
        var ended = await Assert.ThrowsAsync<RpcException>(() => Import(Rows.Register(staying)));
        Assert.Equal(StatusCode.Unavailable, ended.StatusCode);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    public async Task Rows_are_numbered_from_where_the_import_stands(long first)
    {
        using var call = await Open(new() { ImportId = Requests.NewId() });
        await Send(call, Rows.Announce(Requests.NewCase()), first);
        var refused = await Assert.ThrowsAsync<RpcException>(() => Read(call));
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    Task<Dictionary<long, ImportResult>> Import(params ImportRow[] rows) =>
        Import(new ImportStart { ImportId = Requests.NewId() }, rows);

    Task<Dictionary<long, ImportResult>> Import(ImportStart start, params ImportRow[] rows) =>
        Import(ChainRole.BvvKeeper, start, rows);

    async Task<Dictionary<long, ImportResult>> Import(ChainRole role, ImportStart start, params ImportRow[] rows)
    {
        using var call = await Open(start, role: role);
        foreach (var (at, row) in rows.Index())
            await Send(call, row, at + 1);
        await call.RequestStream.CompleteAsync();
        return await Read(call);
    }

    async Task<AsyncDuplexStreamingCall<ImportCasesRequest, ImportCasesResponse>> Open(
        ImportStart start, long settled = 0, ChainRole? role = null)
    {
        var call = _host.Imports.ImportCases(_host.As(role ?? ChainRole.BvvKeeper));
        await call.RequestStream.WriteAsync(new() { Start = start }, TestContext.Current.CancellationToken);
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(settled, call.ResponseStream.Current.Started.SettledThrough);
        return call;
    }

    static Task Send(
        AsyncDuplexStreamingCall<ImportCasesRequest, ImportCasesResponse> call, ImportRow row, long number)
    {
        row.Number = number;
        return call.RequestStream.WriteAsync(new() { Row = row }, TestContext.Current.CancellationToken);
    }

    static async Task<Dictionary<long, ImportResult>> Read(
        AsyncDuplexStreamingCall<ImportCasesRequest, ImportCasesResponse> call)
    {
        var results = new Dictionary<long, ImportResult>();
        await foreach (var answer in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken))
            results.Add(answer.Result.Number, answer.Result);
        return results;
    }

    static (int, Reason, string) Of(ImportResult result) =>
        (result.Refusal.Code, result.Refusal.Reason, result.Refusal.Field);
}
