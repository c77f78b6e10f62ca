using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AsielGrains.Gateway.Identity;

/// <summary>
/// Checks a token's signature once and remembers until it expires that it was good: a partner's system makes thousands
/// of calls with one token. The keys are those of the start, so nothing that is remembered can be withdrawn meanwhile.
/// </summary>
sealed class RememberedTokens(TimeProvider time) : JsonWebTokenHandler
{
    /// <summary>Tokens that are remembered; when there are more, all are forgotten and checked again.</summary>
    public const int CountMax = 1_000;

    // By their digest: the tokens themselves are not kept.
    readonly ConcurrentDictionary<string, TokenValidationResult> _good = new(StringComparer.Ordinal);

    /// <summary>Who a token names that was good before and has not run out; null when it has to be checked.</summary>
    public ClaimsIdentity? Recall(string token) => Known(DigestOf(token))?.ClaimsIdentity.Clone();

    public override async Task<TokenValidationResult> ValidateTokenAsync(
        string token, TokenValidationParameters validationParameters)
    {
        var digest = DigestOf(token);
        if (Known(digest) is { } known)
            return Copy(known);

        var result = await base.ValidateTokenAsync(token, validationParameters);
        if (!result.IsValid)
            return result;
        if (_good.Count >= CountMax)
            _good.Clear();
        _good[digest] = result;
        return Copy(result);
    }

    TokenValidationResult? Known(string digest) =>
        _good.TryGetValue(digest, out var known) && time.GetUtcNow().UtcDateTime < known.SecurityToken.ValidTo
            ? known
            : null;

    static string DigestOf(string token) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    // Every call gets an identity of its own, which it may change.
    static TokenValidationResult Copy(TokenValidationResult result) => new()
    {
        IsValid = true,
        ClaimsIdentity = result.ClaimsIdentity.Clone(),
        SecurityToken = result.SecurityToken,
        Issuer = result.Issuer,
        TokenType = result.TokenType,
    };
}
