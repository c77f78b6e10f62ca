using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Gateway.Tests.Imports;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;
using Reason = AsielGrains.Contract.V1.Reason;

namespace AsielGrains.Gateway.Tests.Persons;

/// <summary>Who may see nothing of a protected person's case is not told of it by a refusal either.</summary>
public sealed class HiddenCaseTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    const string LodgedOn = "2026-05-03";

    readonly string _number = Requests.NewVNumber();
    readonly string _case = Requests.NewCase();

    [Fact]
    public async Task Each_command_is_refused_as_by_a_system_that_does_not_know_the_case()
    {
        await Lodged();
        var open = await RefusalsOf(_case, ChainRole.BorderRegistrar);
        var unknown = await RefusalsOf(Requests.NewCase(), ChainRole.BorderRegistrar);
        await Protect();

        Assert.Contains(LodgedOn, open[0].Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(open, one => one.Reason == "CASE_UNKNOWN");
        Assert.Equal(unknown, await RefusalsOf(_case, ChainRole.BorderRegistrar));
        Assert.Equal(open[0], (await RefusalsOf(_case, ChainRole.IndOfficer))[0]);
    }

    [Fact]
    public async Task What_would_begin_an_unknown_case_is_refused_without_a_date()
    {
        await Lodged();
        await Protect();
        var register = Requests.Register(_case);
        register.RegisteredOn = "2026-05-01";

        var refusal = await RefusalOf(
            () => host.Cases.RegisterCaseAsync(register, host.As(ChainRole.BorderRegistrar)).ResponseAsync);

        Assert.Equal(
            (StatusCode.NotFound, "CASE_UNKNOWN", "No case is known under this id."),
            (refusal.StatusCode, refusal.Reason(), refusal.Status.Detail));
    }

    [Fact]
    public async Task A_fact_that_is_possible_is_stored_whoever_reports_it()
    {
        await Lodged();
        await Protect();
        var correct = new CorrectCaseRequest { RequestId = Requests.NewId(), CaseId = _case, LodgedOn = "2026-05-04" };

        var receipt = (await host.Cases.CorrectCaseAsync(correct, host.As(ChainRole.BorderRegistrar))).Receipt;

        Assert.False(receipt.KnownAlready);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_row_of_an_import_is_refused_so_too_and_a_dry_run_tries_an_unknown_case(bool dryRun)
    {
        await Lodged();
        await Protect();

        using var call = host.Imports.ImportCases(host.As(ChainRole.BorderRegistrar));
        await call.RequestStream.WriteAsync(
            new() { Start = new() { ImportId = Requests.NewId(), DryRun = dryRun } }, Stop);
        await call.RequestStream.WriteAsync(new() { Row = Row(1, "2026-05-09") }, Stop);
        await call.RequestStream.WriteAsync(new() { Row = Row(2, LodgedOn) }, Stop);
        await call.RequestStream.CompleteAsync();
        var results = new List<ImportResult>();
        await foreach (var answer in call.ResponseStream.ReadAllAsync(Stop))
            if (answer.Result is { } result)
                results.Add(result);

        Assert.Equal(
            (Reason.CaseUnknown, dryRun ? Reason.CaseUnknown : null as Reason?),
            (results.Single(one => one.Number == 1).Refusal.Reason,
                results.Single(one => one.Number == 2).Refusal?.Reason));
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    ImportRow Row(int number, string on)
    {
        var row = Rows.Lodge(_case, on);
        (row.Number, row.Source) = (number, "KMar");
        return row;
    }

    async Task<List<(StatusCode Status, string? Reason, string? Field, string Detail)>> RefusalsOf(
        string id, ChainRole role)
    {
        var (cases, caller) = (host.Cases, host.As(role));
        var step = new Step { HappenedOn = "2026-05-09", ReturnedFromAbsence = new() };
        Func<Task>[] commands =
        [
            () => cases.LodgeApplicationAsync(Requests.Lodge(id, "2026-05-09"), caller).ResponseAsync,
            () => cases.CorrectCaseAsync(
                new() { RequestId = Requests.NewId(), CaseId = id, WithdrawnOn = "2026-05-09" }, caller).ResponseAsync,
            () => cases.ReportStepAsync(
                new() { RequestId = Requests.NewId(), CaseId = id, Step = step }, caller).ResponseAsync,
            () => cases.RetractStepAsync(
                new() { RequestId = Requests.NewId(), CaseId = id, Step = step }, caller).ResponseAsync,
        ];
        List<(StatusCode, string?, string?, string)> refusals = [];
        foreach (var command in commands)
        {
            var refusal = await RefusalOf(command);
            refusals.Add((refusal.StatusCode, refusal.Reason(), refusal.Field(), refusal.Status.Detail));
        }

        return refusals;
    }

    async Task Lodged()
    {
        await host.Cases.RegisterCaseAsync(Requests.Register(_case, _number), host.As(ChainRole.AvimRegistrar));
        await host.Cases.LodgeApplicationAsync(Requests.Lodge(_case, LodgedOn), host.As(ChainRole.AvimRegistrar));
    }

    async Task Protect() => await host.Persons.ProtectPersonAsync(
        Requests.Protect(_number), host.As(ChainRole.AvimRegistrar));
}
