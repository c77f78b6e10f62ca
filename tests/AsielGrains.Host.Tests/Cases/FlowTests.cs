using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;
using Grpc.Core;
using Message = AsielGrains.Contract.V1.WatchFlowResponse.MessageOneofCase;

namespace AsielGrains.Host.Tests.Cases;

/// <remarks>Each test counts a nationality of its own: the other tests' cases are in the same flow.</remarks>
public sealed class FlowTests(RunningHost host)
{
    readonly ChainClient _client = host.Client;

    [Fact]
    public async Task Who_asks_with_the_position_of_a_receipt_reads_its_own_write()
    {
        for (var count = 1; count <= 20; count++)
        {
            var receipt = await Register("ISL");

            var flow = await _client.ReadFlow(receipt.Position, Only("ISL"));

            Assert.Equal(count, Assert.Single(flow.Inflow).Count);
        }
    }

    [Fact]
    public async Task The_flow_is_told_as_it_changes_and_goes_on_where_it_was_left()
    {
        await Register("NOR");
        using var watching = await Watch("NOR", resumeAfter: "");
        var snapshot = await Next(watching, Message.Snapshot, _ => true);

        await Register("NOR");
        var change = await Next(watching, Message.Change, flow => flow.Inflow.Count > 0);
        watching.Dispose();
        await Register("NOR");
        using var resumed = await Watch("NOR", change.Position);
        var next = await Next(resumed, Message.Change, flow => flow.Inflow.Count > 0);

        Assert.Equal(1, Assert.Single(snapshot.Snapshot.Inflow).Count);
        Assert.Equal(2, Assert.Single(change.Change.Inflow).Count);
        Assert.Equal(3, Assert.Single(next.Change.Inflow).Count);
    }

    static FlowFilter Only(string nationality) => new() { Nationalities = { nationality } };

    async Task<Receipt> Register(string nationality)
    {
        var request = Requests.Register();
        request.Nationality = nationality;
        var answer = await _client.Cases.RegisterCaseAsync(request, await _client.As(ChainRole.AvimRegistrar));
        return answer.Receipt;
    }

    async Task<AsyncServerStreamingCall<WatchFlowResponse>> Watch(string nationality, string resumeAfter) =>
        _client.Flow.WatchFlow(
            new() { Filter = Only(nationality), ResumeAfter = resumeAfter }, await _client.As(ChainRole.ChainAnalyst));

    // Heartbeats and changes of other tests' cases may come in between; a snapshot where none is due may not.
    static async Task<WatchFlowResponse> Next(
        AsyncServerStreamingCall<WatchFlowResponse> watching, Message kind, Predicate<Flow> wanted)
    {
        while (await watching.ResponseStream.MoveNext(TestContext.Current.CancellationToken))
        {
            var message = watching.ResponseStream.Current;
            Assert.True(message.MessageCase == kind || message.MessageCase is Message.Heartbeat or Message.Change);
            if (message.MessageCase == kind && wanted(message.Snapshot ?? message.Change))
                return message;
        }

        throw new InvalidOperationException($"The stream ended before a {kind}.");
    }
}
