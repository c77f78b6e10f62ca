using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Cases;

public sealed class CommandStreamTests : IAsyncLifetime
{
    readonly GatewayHost _host = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_command_gets_one_result_and_a_refused_one_stops_nobody()
    {
        var register = Requests.Register();
        var lodge = Requests.Lodge(register.CaseId);
        var malformed = Requests.Lodge(register.CaseId, on: "gisteren");
        var withdraw = new WithdrawCaseRequest
        {
            RequestId = Requests.NewId(), CaseId = register.CaseId, WithdrawnOn = "2026-05-04",
        };

        var results = await Submit(
            new() { Register = register },
            new() { Lodge = malformed },
            new(),
            new() { Withdraw = withdraw },
            new() { Lodge = lodge });

        Assert.Equal([0L, 1, 2, 3, 4], results.Keys.Order());
        Assert.Equal(1, results[0].Receipt.Version);
        Assert.Equal((3, Reason.FieldInvalid, "lodged_on"), Of(results[1].Refusal));
        Assert.Equal(malformed.RequestId, results[1].RequestId);
        Assert.Equal((3, Reason.FieldInvalid, "command"), Of(results[2].Refusal));
        Assert.Equal((7, Reason.RoleNotAllowed, ""), Of(results[3].Refusal));
        Assert.Equal(2, results[4].Receipt.Version);
        Assert.Equal(lodge.RequestId, results[4].RequestId);
    }

    [Fact]
    public async Task Commands_of_one_case_are_carried_out_in_the_order_sent()
    {
        var caseId = Requests.NewCase();
        var commands = Enumerable.Range(0, 500)
            .Select(_ => new SubmitCommandsRequest { Lodge = Requests.Lodge(caseId) })
            .Prepend(new() { Register = Requests.Register(caseId) })
            .ToArray();

        var results = await Submit(commands);

        Assert.Equal(commands.Length, results.Count);
        var received = _host.Chain.Cases[caseId].Received;
        Assert.IsType<CaseCommand.Register>(received[0].Command);
        Assert.Equal(
            commands.Skip(1).Select(command => command.Lodge.RequestId),
            received.Skip(1).Select(envelope => envelope.RequestId.ToString()));
    }

    [Fact]
    public async Task A_case_that_waits_holds_up_no_other()
    {
        var slow = Requests.Register();
        var quick = Requests.Register();
        var open = new TaskCompletionSource();
        _host.Chain.Gate = id => id == slow.CaseId ? open.Task : Task.CompletedTask;

        using var call = _host.Cases.SubmitCommands(_host.As(ChainRole.AvimRegistrar));
        await call.RequestStream.WriteAsync(new() { Register = slow }, Cancellation);
        await call.RequestStream.WriteAsync(new() { Register = quick }, Cancellation);
        await call.RequestStream.CompleteAsync();

        Assert.True(await call.ResponseStream.MoveNext(Cancellation));
        Assert.Equal(quick.RequestId, call.ResponseStream.Current.RequestId);
        open.SetResult();
        Assert.True(await call.ResponseStream.MoveNext(Cancellation));
        Assert.Equal(slow.RequestId, call.ResponseStream.Current.RequestId);
        Assert.False(await call.ResponseStream.MoveNext(Cancellation));
    }

    [Fact]
    public async Task No_more_commands_are_read_than_may_be_under_way()
    {
        var open = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        var waiting = 0;
        _host.Chain.Gate = _ =>
        {
            if (Interlocked.Increment(ref waiting) == GatewayLimits.CommandsUnderWayMax)
                reached.SetResult();
            return open.Task;
        };
        var commands = Enumerable.Range(0, GatewayLimits.CommandsUnderWayMax + 100)
            .Select(_ => new SubmitCommandsRequest { Announce = Requests.Announce() })
            .ToArray();

        var submitting = Submit(commands);
        await reached.Task.WaitAsync(Cancellation);
        // Another call is answered after all that the stream wrote before it could have been read.
        await _host.FlowClient.GetFlowAsync(new(), _host.As(ChainRole.ChainAnalyst));

        Assert.Equal(GatewayLimits.CommandsUnderWayMax, Volatile.Read(ref waiting));
        open.SetResult();
        Assert.Equal(commands.Length, (await submitting).Count);
    }

    [Fact]
    public async Task When_the_deadline_passes_the_stream_ends_and_what_waited_is_not_started()
    {
        var caseId = Requests.NewCase();
        var open = new TaskCompletionSource();
        _host.Chain.Gate = _ => open.Task;

        using var call = _host.Cases.SubmitCommands(
            _host.As(ChainRole.AvimRegistrar, deadline: TimeSpan.FromSeconds(1)));
        await call.RequestStream.WriteAsync(new() { Register = Requests.Register(caseId) }, Cancellation);
        await call.RequestStream.WriteAsync(new() { Lodge = Requests.Lodge(caseId) }, Cancellation);
        var refusal = await RefusalOf(() => call.ResponseStream.MoveNext(Cancellation));

        Assert.Equal(StatusCode.DeadlineExceeded, refusal.StatusCode);
        await _host.Log.Seen("Request finished", Cancellation);
        open.SetResult();
        Assert.DoesNotContain(
            _host.Chain.Cases[caseId].Received, envelope => envelope.Command is CaseCommand.Lodge);
    }

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    async Task<Dictionary<long, SubmitCommandsResponse>> Submit(params SubmitCommandsRequest[] commands)
    {
        using var call = _host.Cases.SubmitCommands(_host.As(ChainRole.AvimRegistrar));
        var results = new Dictionary<long, SubmitCommandsResponse>();
        var reading = Task.Run(
            async () =>
            {
                await foreach (var result in call.ResponseStream.ReadAllAsync(Cancellation))
                    results.Add(result.Index, result);
            },
            Cancellation);
        foreach (var command in commands)
            await call.RequestStream.WriteAsync(command, Cancellation);
        await call.RequestStream.CompleteAsync();
        await reading;
        return results;
    }

    static (int Code, Reason Reason, string Field) Of(Refusal refusal) => (refusal.Code, refusal.Reason, refusal.Field);
}
