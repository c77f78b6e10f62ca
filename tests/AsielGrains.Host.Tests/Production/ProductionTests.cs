using System.Net;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Engineers;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Host.Tests.Production;

public sealed class ProductionTests(ProductionHost host) : IClassFixture<ProductionHost>
{
    [Fact]
    public async Task The_token_endpoint_of_development_is_not_there()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "ind.officer",
            ["client_secret"] = "development-only",
        });
        using var answer = await host.Client.Http.PostAsync(
            "/dev/token", form, TestContext.Current.CancellationToken);

        using var browser = new Browser(host.Process);

        // A host that is built but not published has a route for files added in development, for GET only.
        HttpStatusCode[] refusals = [HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound];
        Assert.Contains(answer.StatusCode, refusals);
        Assert.Equal(HttpStatusCode.NotFound, await browser.Get("/dev/token"));
    }

    [Fact]
    public async Task Nobody_can_choose_who_to_be()
    {
        using var browser = new Browser(host.Process);

        Assert.Equal(HttpStatusCode.NotFound, await browser.Get("/aanmelden"));
    }

    [Theory]
    [InlineData("/ketenoverzicht")]
    [InlineData("/orleans/")]
    [InlineData("/orleans/version")]
    public async Task Pages_are_not_for_who_is_not_signed_in(string path)
    {
        using var browser = new Browser(host.Process);

        Assert.Equal(HttpStatusCode.Unauthorized, await browser.Get(path));
    }

    [Fact]
    public async Task A_call_without_a_token_is_unauthenticated()
    {
        var refusal = await RefusalOf(async () => await host.Client.Flow.GetFlowAsync(
            new(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((StatusCode.Unauthenticated, "NOT_AUTHENTICATED"), (refusal.StatusCode, refusal.Reason()));
    }

    [Fact]
    public async Task A_token_of_the_issuer_counts_and_one_under_another_key_does_not()
    {
        using var stranger = new Issuer();

        var flow = await host.Client.Flow.GetFlowAsync(new(), With(host.Issuer));
        var refusal = await RefusalOf(async () => await host.Client.Flow.GetFlowAsync(new(), With(stranger)));

        Assert.NotNull(flow.Flow);
        Assert.Equal(StatusCode.Unauthenticated, refusal.StatusCode);
    }

    static CallOptions With(Issuer issuer) => new(
        new Metadata
        {
            { "authorization", $"Bearer {issuer.Token("drm.analyst")}" },
            { "asiel-purpose", "keten.sturing" },
        },
        cancellationToken: TestContext.Current.CancellationToken);
}
