using System.Text.Json;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Host.Tests.Production;

/// <summary>In production the log is for machines: one event, one line.</summary>
public sealed class LogTests(ProductionHost host) : IClassFixture<ProductionHost>
{
    const int Up = 5020;
    const int AccessRefused = 3001;

    [Fact]
    public async Task Every_line_is_an_event_with_a_number()
    {
        await RefusalOf(async () => await host.Client.Cases.GetCaseAsync(new() { CaseId = "" }, Analyst()));
        await host.Process.Line("ROLE_NOT_ALLOWED");

        var events = host.Process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();

        Assert.All(events, @event => Assert.NotEqual("", @event.GetProperty("Message").GetString()));
        Assert.Contains(events, @event => NumberOf(@event) == Up);
        var refused = events.First(@event => NumberOf(@event) == AccessRefused);
        Assert.Equal("drm.analyst", refused.GetProperty("State").GetProperty("Role").GetString());
        Assert.EndsWith("Z", refused.GetProperty("Timestamp").GetString(), StringComparison.Ordinal);
    }

    static int NumberOf(JsonElement @event) => @event.GetProperty("EventId").GetInt32();

    CallOptions Analyst() => new(
        new Metadata
        {
            { "authorization", $"Bearer {host.Issuer.Token("drm.analyst")}" },
            { "asiel-purpose", "keten.sturing" },
        },
        cancellationToken: TestContext.Current.CancellationToken);
}
