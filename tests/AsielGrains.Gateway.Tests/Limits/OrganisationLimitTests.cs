using System.Net;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Tests.Hosting;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.Options;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Limits;

public sealed class OrganisationLimitTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_organisation_above_its_rate_is_told_when_to_return_and_another_is_served()
    {
        await using var host = await Start(("CommandsPerSecond", "10"));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Announce(host, ChainRole.AvimRegistrar)));

        var refusal = await RefusalOf(async () =>
        {
            for (var call = 0; call < 20; call++)
                await Announce(host, ChainRole.AvimRegistrar);
        });

        Limited(refusal);
        await Announce(host, ChainRole.BorderRegistrar);
    }

    [Fact]
    public async Task Calls_with_a_remembered_token_are_counted_once_and_refused_before_they_are_looked_at()
    {
        await using var host = await Start(("CommandsPerSecond", "10"));
        var options = host.As(ChainRole.AvimRegistrar);
        for (var call = 0; call < 10; call++)
            await host.Cases.AnnounceCaseAsync(Requests.Announce(), options);

        options.Headers!.Remove(options.Headers.Get(PurposeHeader.Name)!);
        var refusals = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RefusalOf(
            () => host.Cases.AnnounceCaseAsync(Requests.Announce(), options).ResponseAsync)));

        var limited = refusals.Where(refusal => refusal.StatusCode is StatusCode.ResourceExhausted).ToArray();
        Assert.NotEmpty(limited);
        Assert.All(limited, Limited);
    }

    [Fact]
    public async Task Above_the_rate_REST_says_when_to_return()
    {
        await using var host = await Start(("CommandsPerSecond", "10"));
        var (role, token) = (ChainRole.AvimRegistrar, host.TokenOf(ChainRole.AvimRegistrar));

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Ask()));

        var refused = answers.Where(answer => answer.StatusCode is HttpStatusCode.TooManyRequests).ToArray();
        Assert.InRange(refused.Length, 1, 30);
        Assert.All(refused, answer =>
        {
            Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        });
        foreach (var answer in answers)
            answer.Dispose();

        async Task<HttpResponseMessage> Ask()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/flow");
            request.Headers.Authorization = new("Bearer", token);
            request.Headers.Add(PurposeHeader.Name, role.Purposes[0]);
            return await host.Http.SendAsync(request, Cancellation);
        }
    }

    [Fact]
    public async Task Calls_beyond_those_under_way_wait_and_beyond_those_that_wait_are_refused()
    {
        await using var host = await Start(("UnderWayAlone", "2"), ("Waiting", "3"));
        var open = new TaskCompletionSource();
        host.Chain.Gate = _ => open.Task;

        var calls = Enumerable.Range(0, 8).Select(_ => Announce(host, ChainRole.AvimRegistrar)).ToList();
        for (var refused = 0; refused < 3; refused++)
        {
            var first = await Task.WhenAny(calls);
            calls.Remove(first);
            Limited(await RefusalOf(() => first));
        }

        open.SetResult();
        await Task.WhenAll(calls);
    }

    [Fact]
    public async Task Streams_of_one_organisation_are_counted()
    {
        await using var host = await Start(("Streams", "1"));
        using var first = host.Cases.SubmitCommands(host.As(ChainRole.AvimRegistrar));
        await first.RequestStream.WriteAsync(new() { Announce = Requests.Announce() }, Cancellation);
        Assert.True(await first.ResponseStream.MoveNext(Cancellation));

        using var second = host.Cases.SubmitCommands(host.As(ChainRole.AvimRegistrar));
        Limited(await RefusalOf(() => second.ResponseStream.MoveNext(Cancellation)));

        using var other = host.Cases.SubmitCommands(host.As(ChainRole.BorderRegistrar));
        await other.RequestStream.CompleteAsync();
        Assert.False(await other.ResponseStream.MoveNext(Cancellation));
        await first.RequestStream.CompleteAsync();
        Assert.False(await first.ResponseStream.MoveNext(Cancellation));
        using var third = host.Cases.SubmitCommands(host.As(ChainRole.AvimRegistrar));
        await third.RequestStream.CompleteAsync();
        Assert.False(await third.ResponseStream.MoveNext(Cancellation));
    }

    [Fact]
    public async Task A_stream_above_the_rate_is_read_more_slowly_and_loses_nothing()
    {
        await using var host = await Start(("CommandsPerSecond", "50"));
        using var call = host.Cases.SubmitCommands(host.As(ChainRole.AvimRegistrar));
        for (var command = 0; command < 70; command++)
            await call.RequestStream.WriteAsync(new() { Announce = Requests.Announce() }, Cancellation);
        await call.RequestStream.CompleteAsync();

        var results = await call.ResponseStream.ReadAllAsync(Cancellation).CountAsync(Cancellation);

        Assert.Equal(70, results);
    }

    [Theory]
    [InlineData("CommandsPerSecond", "0")]
    [InlineData("UnderWayAlone", "0")]
    [InlineData("Streams", "-1")]
    public async Task A_limit_that_would_let_nobody_in_refuses_to_start(string name, string value) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => Start((name, value)));

    static async Task<GatewayHost> Start(params (string Name, string Value)[] limits)
    {
        var host = GatewayHost.In(
            "Development", limits.ToDictionary(limit => $"Limits:{limit.Name}", limit => (string?)limit.Value));
        await host.InitializeAsync();
        return host;
    }

    static async Task Announce(GatewayHost host, ChainRole role) =>
        await host.Cases.AnnounceCaseAsync(Requests.Announce(), host.As(role));

    static void Limited(RpcException refusal)
    {
        Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
        Assert.Equal("LIMIT_REACHED", refusal.Reason());
        Assert.NotNull(refusal.GetRpcStatus()?.GetDetail<RetryInfo>());
    }
}
