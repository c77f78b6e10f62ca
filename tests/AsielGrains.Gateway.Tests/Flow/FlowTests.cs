using AsielGrains.Contract.V1;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Grains.Flow;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;
using Filter = AsielGrains.Contract.V1.FlowFilter;

namespace AsielGrains.Gateway.Tests.Flow;

public sealed class FlowTests : IAsyncLifetime
{
    static readonly DateTimeOffset Moment = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly Nationality Syrian = Nationality.Parse("SYR", null);

    static readonly FlowFigures Figures = new(
        Moment,
        [new(Domain.Cases.Stage.Lodged, Syrian, Domain.Cases.ApplicationKind.First, 12)],
        [new(new DateOnly(2026, 4, 1), Syrian, Domain.Cases.ApplicationKind.Repeat, 3)],
        11);

    readonly GatewayHost _host = new();

    public static TheoryData<string, Action<Filter>> Malformed() => new()
    {
        { "filter.basis", filter => filter.Basis = (Contract.V1.DateBasis)9 },
        { "filter.granularity", filter => filter.Granularity = (Contract.V1.Granularity)9 },
        { "filter.from", filter => filter.From = "2026" },
        { "filter.until", filter => (filter.From, filter.Until) = ("2026-01-02", "2026-01-01") },
        { "filter.nationalities", filter => filter.Nationalities.Add("") },
        { "filter.nationalities", filter => filter.Nationalities.Add(Enumerable.Repeat("SYR", 301)) },
        { "filter.kinds", filter => filter.Kinds.Add((ApplicationKind)9) },
        {
            "filter.until",
            filter => (filter.From, filter.Until, filter.Granularity) =
                ("2000-01-01", "2010-02-17", Contract.V1.Granularity.Day)
        },
    };

    [Fact]
    public async Task A_question_is_counted_once_until_the_flow_changes()
    {
        _host.Flow.Figures = Figures;
        GetFlowRequest question = new() { Filter = new() { StockOnly = true, Nationalities = { "SYR" } } };
        var first = await _host.FlowClient.GetFlowAsync(question, _host.As(ChainRole.ChainAnalyst));
        var again = await _host.FlowClient.GetFlowAsync(question, _host.As(ChainRole.ChainAnalyst));
        Assert.Equal(first, again);
        Assert.True(Assert.Single(_host.Flow.Filters).StockOnly);

        (_host.Flow.Position, _host.Flow.Figures) = (new(0, 8), Figures with { PersonsInProcedure = 12 });
        var changed = await _host.FlowClient.GetFlowAsync(question, _host.As(ChainRole.ChainAnalyst));
        Assert.Equal(("0.8", 12L), (changed.Flow.Position, changed.Flow.PersonsInProcedure));
        Assert.Equal(2, _host.Flow.Filters.Count);
    }

    [Fact]
    public async Task The_flow_is_told_with_its_units()
    {
        _host.Flow.Figures = Figures;

        var answer = await _host.FlowClient.GetFlowAsync(
            new() { Filter = new() { Basis = Contract.V1.DateBasis.Lodged } }, _host.As(ChainRole.ChainAnalyst));

        Assert.Equal("0.7", answer.Flow.Position);
        Assert.Equal(Moment, answer.Flow.AsOf.ToDateTimeOffset());
        Assert.Equal(CountUnit.Cases, answer.Flow.StockUnit);
        Assert.Equal(CountUnit.Applications, answer.Flow.InflowUnit);
        var stock = answer.Flow.Stock.Single();
        Assert.Equal((Stage.Lodged, "SYR", 12L), (stock.Stage, stock.Nationality, stock.Count));
        Assert.Equal(("2026-04-01", 3L), (answer.Flow.Inflow[0].Bucket, answer.Flow.Inflow[0].Count));
        Assert.Equal(11, answer.Flow.PersonsInProcedure);
    }

    [Fact]
    public async Task What_is_left_out_means_by_registration_and_per_month()
    {
        await _host.FlowClient.GetFlowAsync(new(), _host.As(ChainRole.ChainAnalyst));

        Assert.Equal(new Domain.Flow.FlowFilter(), _host.Flow.Filters.Single());
    }

    [Theory]
    [MemberData(nameof(Malformed), DisableDiscoveryEnumeration = true)]
    public async Task A_malformed_filter_is_named(string field, Action<Filter> spoil)
    {
        var filter = new Filter();
        spoil(filter);

        var refusal = await RefusalOf(() => _host.FlowClient
            .GetFlowAsync(new() { Filter = filter }, _host.As(ChainRole.ChainAnalyst)).ResponseAsync);

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.Equal(field, refusal.Field());
    }

    [Fact]
    public async Task A_position_that_is_not_reached_in_time_is_told_so()
    {
        var refusal = await RefusalOf(() => _host.FlowClient.GetFlowAsync(
            new() { MinPosition = "0.99" }, _host.As(ChainRole.ChainAnalyst, deadline: TimeSpan.FromSeconds(2)))
            .ResponseAsync);

        Assert.Equal(StatusCode.DeadlineExceeded, refusal.StatusCode);
        Assert.Equal("POSITION_NOT_REACHED", refusal.Reason());
    }

    [Fact]
    public async Task The_flow_as_it_was_is_counted_anew()
    {
        var answer = await _host.FlowClient.GetFlowAsync(
            new() { AsOf = Timestamp.FromDateTimeOffset(Moment), MinPosition = "0.7" }, _host.As(ChainRole.Operator));

        Assert.Equal("0.0", answer.Flow.Position);
        Assert.Equal(Moment, answer.Flow.AsOf.ToDateTimeOffset());
    }

    [Fact]
    public async Task A_watcher_gets_snapshot_change_and_heartbeat_and_resumes_where_it_was()
    {
        _host.Flow.Updates.AddRange(
        [
            new FlowUpdate(new(0, 1), Snapshot: true, Figures),
            new FlowUpdate(new(0, 2), Snapshot: false, Figures),
            new FlowUpdate(new(0, 2), Snapshot: false, Figures: null),
        ]);

        using var call = _host.FlowClient.WatchFlow(new() { ResumeAfter = "0.1" }, _host.As(ChainRole.DjiTransport));
        var messages = new List<WatchFlowResponse>();
        await foreach (var message in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken))
            messages.Add(message);

        Assert.Equal(
            [
                WatchFlowResponse.MessageOneofCase.Snapshot,
                WatchFlowResponse.MessageOneofCase.Change,
                WatchFlowResponse.MessageOneofCase.Heartbeat,
            ],
            messages.Select(message => message.MessageCase));
        Assert.Equal(["0.1", "0.2", "0.2"], messages.Select(message => message.Position));
        Assert.All(messages, message => Assert.NotNull(message.AsOf));
        Assert.Equal(new(0, 1), _host.Flow.ResumedAfter);
    }

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
