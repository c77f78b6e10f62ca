using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;

namespace AsielGrains.Host.Tests.Telemetry;

public sealed class TelemetryTests(ObservedHost host) : IClassFixture<ObservedHost>
{
    const string Call = "/asiel.v1.CasesService/RegisterCase";

    [Theory]
    [InlineData("journal_batch_size_count")]
    [InlineData("journal_append_duration_seconds_count")]
    [InlineData("feed_batch_size_count")]
    [InlineData("flow_lag_seconds_count")]
    [InlineData("asielgrains_gateway_calls_total")]
    public async Task The_metrics_tell_how_the_chain_does(string metric)
    {
        var receipt = await Register();
        await host.Client.ReadFlow(receipt.Position);

        using var http = new HttpClient();
        var lines = await http.GetStringAsync(
            new Uri(host.Process.Management, "/metrics"), TestContext.Current.CancellationToken);

        var line = lines.Split('\n').FirstOrDefault(line => line.StartsWith(metric, StringComparison.Ordinal));
        Assert.True(line is not null, lines);
        Assert.NotEqual("0", line.Split(' ')[^1]);
    }

    [Theory]
    [InlineData("journal_append_duration_seconds")]
    [InlineData("flow_lag_seconds")]
    [InlineData("asielgrains_gateway_call_duration_seconds")]
    public async Task Durations_are_told_apart_below_a_second(string metric)
    {
        var receipt = await Register();
        await host.Client.ReadFlow(receipt.Position);

        using var http = new HttpClient();
        var lines = await http.GetStringAsync(
            new Uri(host.Process.Management, "/metrics"), TestContext.Current.CancellationToken);

        Assert.Contains(lines.Split('\n'), line =>
            line.StartsWith($"{metric}_bucket", StringComparison.Ordinal)
            && line.Contains("le=\"0.005\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_management_port_tells_metrics()
    {
        using var answer = await host.Client.Http.GetAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.False(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task One_trace_leads_from_the_call_through_the_grain_to_the_journal()
    {
        await Register();

        var spans = await host.Collector.Spans(seen => Has(seen, Call, "command Register", "journal append"));

        var call = spans.First(span => span.Name == Call);
        var trace = spans.Where(span => span.TraceId == call.TraceId).ToArray();
        var command = trace.Single(span => span.Name == "command Register");
        Assert.Contains(call, Ancestors(command, trace));
        Assert.Contains(command, Ancestors(trace.Single(span => span.Name == "journal append"), trace));
    }

    [Fact]
    public async Task The_batch_of_the_journal_is_linked_to_the_commands_in_it()
    {
        await Register();

        var spans = await host.Collector.Spans(seen =>
            seen.Any(span => span.Name == "journal batch" && span.LinkedTraces.Any(trace => HasCall(seen, trace))));

        Assert.NotEmpty(spans);
    }

    [Fact]
    public async Task The_feed_and_the_flow_are_traced_together()
    {
        await Register();

        var spans = await host.Collector.Spans(seen => seen.Any(
            publish => publish.Name == "feed publish"
                && seen.Any(apply => apply.Name == "flow apply"
                    && (apply.TraceId == publish.TraceId || apply.LinkedTraces.Contains(publish.TraceId)))));

        Assert.NotEmpty(spans);
    }

    static bool HasCall(IReadOnlyList<Span> spans, string trace) =>
        spans.Any(span => span.Name == Call && span.TraceId == trace);

    static bool Has(IReadOnlyList<Span> spans, params string[] names) => spans
        .Where(span => span.Name == Call)
        .Any(call => names.All(name => spans.Any(span => span.Name == name && span.TraceId == call.TraceId)));

    static IEnumerable<Span> Ancestors(Span span, Span[] trace)
    {
        for (var next = span; next is not null;)
        {
            next = trace.SingleOrDefault(other => other.Id == next.ParentId);
            if (next is not null)
                yield return next;
        }
    }

    async Task<Receipt> Register() => (await host.Client.Cases.RegisterCaseAsync(
        Requests.Register(), await host.Client.As(ChainRole.AvimRegistrar))).Receipt;
}
