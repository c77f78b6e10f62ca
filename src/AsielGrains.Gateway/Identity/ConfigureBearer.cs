using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace AsielGrains.Gateway.Identity;

/// <summary>Says which tokens are accepted, and how a call without one is answered.</summary>
sealed class ConfigureBearer(
    IOptions<IdentityOptions> identity,
    RememberedTokens tokens,
    TimeProvider time,
    ILogger<ConfigureBearer> logger,
    DevelopmentIssuer? issuer = null)
    : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(JwtBearerOptions options) => Configure(JwtBearerDefaults.AuthenticationScheme, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name != JwtBearerDefaults.AuthenticationScheme)
            return;
        options.MapInboundClaims = false;
        options.TokenValidationParameters = Parameters(identity.Value);
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(tokens);
        // Nobody here passes a token on.
        options.SaveToken = false;
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = Recall,
            OnTokenValidated = RequireSubject,
            OnAuthenticationFailed = Record,
            OnChallenge = Challenge.Answer,
        };
    }

    TokenValidationParameters Parameters(IdentityOptions options)
    {
        var parameters = new TokenValidationParameters
        {
            ValidIssuers = [.. Issuers(options)],
            ValidAudiences = [.. Audiences(options)],
            IssuerSigningKeys = [.. Keys(options)],
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256],
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            LifetimeValidator = IsCurrent,
            NameClaimType = ClaimNames.Subject,
            RoleClaimType = ClaimNames.Role,
        };
        return parameters;
    }

    // By the clock that facts are dated by: this machine's own may be wrong. A token without an end is never current.
    bool IsCurrent(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return !(from - GatewayLimits.ClockSkewMax > now) && now < until + GatewayLimits.ClockSkewMax;
    }

    IEnumerable<string> Issuers(IdentityOptions options) =>
        Both(options.Given ? options.Issuer : null, issuer is null ? null : DevelopmentIssuer.Name);

    IEnumerable<string> Audiences(IdentityOptions options) =>
        Both(options.Given ? options.Audience : null, issuer is null ? null : DevelopmentIssuer.Audience);

    IEnumerable<SecurityKey> Keys(IdentityOptions options) =>
        (options.Given ? PublicKeys.Read(options.JwksFile) : []).Concat(issuer is null ? [] : [issuer.PublicKey]);

    static IEnumerable<string> Both(string? configured, string? development) =>
        new[] { configured, development }.OfType<string>();

    // A token that is remembered needs none of the preparations for a check, which cost as much as the rest of a call.
    Task Recall(MessageReceivedContext context)
    {
        if (RecalledCaller.Of(context.HttpContext, tokens) is { } principal)
        {
            context.Principal = principal;
            context.Success();
        }

        return Task.CompletedTask;
    }

    static Task RequireSubject(TokenValidatedContext context)
    {
        if (context.Principal?.FindFirst(ClaimNames.Subject) is null)
            context.Fail("The token names no subject.");
        return Task.CompletedTask;
    }

    // The kind of failure only: the message of some holds parts of the token.
    Task Record(AuthenticationFailedContext context)
    {
        logger.TokenNotAccepted(context.Exception.GetType().Name);
        return Task.CompletedTask;
    }
}
