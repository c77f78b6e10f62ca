using System.Net.Http.Headers;
using System.Text.Json;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Tests.Hosting;

namespace AsielGrains.Gateway.Tests.Operations;

public sealed class StatusTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    OperationsService.OperationsServiceClient Client => new(host.Channel);

    [Fact]
    public async Task The_status_tells_what_the_host_knows()
    {
        var status = (await Client.GetStatusAsync(new(), host.As(ChainRole.Operator))).Status;

        Assert.Equal(("S127.0.0.1:5083:1", "0123456789ab", true), (status.Silo, status.Commit, status.Ready));
        Assert.Equal(("postgres", "4.9", true), (status.Journal.Engine, status.Journal.Head, status.Journal.Reachable));
        Assert.Equal((3, 4), (status.Journal.Schema.Found, status.Journal.Schema.Known));
        Assert.Equal((1, 2), (status.Journal.GrainStateSchema.Found, status.Journal.GrainStateSchema.Known));
        Assert.Equal((true, "4.8"), (status.Flow.Attached, status.Flow.Position));
        Assert.Equal(
            [("flow", "4.8", 0d), ("deadlines", "4.7", 12d)],
            status.Copies.Select(copy => (copy.Name, copy.Position, copy.Behind.ToTimeSpan().TotalSeconds)));
        Assert.Equal(["Active", "Dead"], status.Silos.Select(silo => silo.Status));
        var logged = Assert.Single(status.Events);
        Assert.Equal((3000, "Error", 2L), (logged.Number, logged.Level, logged.Count));
    }

    [Fact]
    public async Task The_status_counts_how_calls_were_answered()
    {
        await Client.GetStatusAsync(new(), host.As(ChainRole.Operator));
        await Hosting.Refusals.RefusalOf(
            async () => await Client.GetStatusAsync(new(), host.As(ChainRole.ChainAnalyst)));

        var answers = (await Client.GetStatusAsync(new(), host.As(ChainRole.Operator))).Status.Answers;

        Assert.Contains(answers, answer => answer is { Status: "OK", Count: > 0 });
        Assert.Contains(answers, answer => answer is { Status: "PermissionDenied", Count: > 0 });
    }

    [Fact]
    public async Task The_status_is_there_over_rest()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/operations/status");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", host.TokenOf(ChainRole.Operator));
        request.Headers.Add(PurposeHeader.Name, Purposes.Operation);

        using var answer = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            "4.9",
            JsonDocument.Parse(text).RootElement.GetProperty("status").GetProperty("journal").GetProperty("head")
                .GetString());
    }
}
