using AsielGrains.Gateway.Identity;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace AsielGrains.Gateway.Tests.Identity;

public sealed class RememberedTokensTests : IDisposable
{
    readonly PartnerIssuer _issuer = new();
    readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    readonly RememberedTokens _tokens;
    int _checked;

    public RememberedTokensTests() => _tokens = new(_time);

    [Fact]
    public async Task A_signature_is_checked_once()
    {
        var token = _issuer.Token();

        var first = await Validate(token);
        var second = await Validate(token);

        Assert.True(first.IsValid && second.IsValid);
        Assert.Equal(1, _checked);
        Assert.Equal("drm.analyst", second.ClaimsIdentity.FindFirst("role")?.Value);
        Assert.NotSame(first.ClaimsIdentity, second.ClaimsIdentity);
    }

    [Fact]
    public async Task A_token_that_ran_out_is_checked_again()
    {
        var token = _issuer.Token();
        await Validate(token);

        _time.Advance(TimeSpan.FromMinutes(6));
        await Validate(token);

        Assert.Equal(2, _checked);
    }

    [Fact]
    public async Task A_token_that_was_good_is_recalled_until_it_runs_out()
    {
        var token = _issuer.Token();
        Assert.Null(_tokens.Recall(token));

        await Validate(token);
        var (first, second) = (_tokens.Recall(token), _tokens.Recall(token));

        Assert.Equal("drm.analyst", first?.FindFirst("role")?.Value);
        Assert.Same(first, second);
        _time.Advance(TimeSpan.FromMinutes(6));
        Assert.Null(_tokens.Recall(token));
    }

    [Fact]
    public async Task A_token_that_is_no_good_is_not_remembered()
    {
        using var stranger = new PartnerIssuer();
        var (good, bad) = (_issuer.Token(), stranger.Token());
        await Validate(good);

        Assert.False((await Validate(bad)).IsValid);
        Assert.False((await Validate(bad)).IsValid);

        var unsigned = good[..good.LastIndexOf('.')] + bad[bad.LastIndexOf('.')..];
        Assert.False((await Validate(unsigned)).IsValid);
        Assert.Null(_tokens.Recall(bad) ?? _tokens.Recall(unsigned));
    }

    public void Dispose() => _issuer.Dispose();

    Task<TokenValidationResult> Validate(string token) => _tokens.ValidateTokenAsync(token, new()
    {
        ValidateIssuer = false,
        ValidateAudience = false,
        IssuerSigningKeys = _issuer.Keys,
        LifetimeValidator = (_, _, _, _) =>
        {
            _checked++;
            return true;
        },
    });
}
