using System.Net;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Identity;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Identity;

public sealed class ProductionIdentityTests : IAsyncLifetime
{
    readonly PartnerIssuer _issuer = new();
    readonly GatewayHost _host;

    public ProductionIdentityTests() => _host = GatewayHost.In("Production", _issuer.Settings());

    [Fact]
    public async Task A_token_of_the_configured_issuer_is_accepted() => await Call(_issuer.Token());

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256, true)]
    [InlineData(SecurityAlgorithms.RsaSha256, false)]
    public async Task Only_the_allowed_algorithms_are_accepted(string algorithm, bool accepted) =>
        await Judge(_issuer.TokenSignedWith(algorithm), accepted);

    [Fact]
    public async Task A_token_for_somebody_else_is_not_accepted() =>
        await Judge(_issuer.Token(audience: "ibis"), accepted: false);

    [Fact]
    public async Task A_token_of_somebody_else_is_not_accepted() =>
        await Judge(_issuer.Token(issuer: "https://elders.example"), accepted: false);

    [Fact]
    public async Task A_token_that_ran_out_longer_ago_than_clocks_differ_is_not_accepted()
    {
        await Judge(_issuer.Token(expires: DateTime.UtcNow.AddSeconds(-10)), accepted: true);
        await Judge(_issuer.Token(expires: DateTime.UtcNow.AddSeconds(-60)), accepted: false);
    }

    [Fact]
    public async Task A_token_without_a_subject_is_not_accepted() =>
        await Judge(_issuer.Token(subject: null), accepted: false);

    [Fact]
    public async Task A_token_under_another_key_is_not_accepted()
    {
        using var stranger = new PartnerIssuer();
        await Judge(stranger.Token(), accepted: false);
    }

    [Fact]
    public async Task A_token_of_a_development_issuer_is_not_accepted()
    {
        using var issuer = new DevelopmentIssuer(TimeProvider.System);
        await Judge(issuer.Mint(ChainRole.ChainAnalyst), accepted: false);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_may_do_nothing()
    {
        var refusal = await RefusalOf(() => Call(_issuer.Token(role: "minister")));

        Assert.Equal("ROLE_NOT_ALLOWED", refusal.Reason());
    }

    [Fact]
    public async Task There_is_no_development_issuer()
    {
        using var form = new FormUrlEncodedContent(DevelopmentTokenTests.Form("drm.analyst"));
        using var response = await _host.Http.PostAsync(
            new Uri("/dev/token", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(_host.Services.GetService<DevelopmentIssuer>());
    }

    [Theory]
    [InlineData("Issuer")]
    [InlineData("Audience")]
    [InlineData("JwksFile")]
    public async Task Without_knowing_whose_tokens_count_the_host_does_not_start(string missing)
    {
        var settings = _issuer.Settings();
        settings.Remove($"Identity:{missing}");
        await using var host = GatewayHost.In("Production", settings);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(async () => await host.InitializeAsync());

        Assert.Contains(missing, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_holds_no_keys_does_not_start()
    {
        var settings = _issuer.Settings();
        settings["Identity:JwksFile"] = typeof(ProductionIdentityTests).Assembly.Location;
        await using var host = GatewayHost.In("Production", settings);

        await Assert.ThrowsAsync<OptionsValidationException>(async () => await host.InitializeAsync());
    }

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _issuer.Dispose();
    }

    async Task Judge(string token, bool accepted)
    {
        if (accepted)
        {
            await Call(token);
            return;
        }

        var refusal = await RefusalOf(() => Call(token));
        Assert.Equal(StatusCode.Unauthenticated, refusal.StatusCode);
        Assert.Equal("NOT_AUTHENTICATED", refusal.Reason());
    }

    async Task Call(string token)
    {
        var headers = new Metadata
        {
            { "authorization", $"Bearer {token}" }, { PurposeHeader.Name, Purposes.ChainSteering },
        };
        await _host.FlowClient.GetFlowAsync(
            new(), headers, cancellationToken: TestContext.Current.CancellationToken);
    }
}
