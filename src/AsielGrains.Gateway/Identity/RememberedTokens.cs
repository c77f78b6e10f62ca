using System.Collections.Concurrent;
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

    public override async Task<TokenValidationResult> ValidateTokenAsync(
        string token, TokenValidationParameters validationParameters)
    {
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (_good.TryGetValue(digest, out var known) && time.GetUtcNow().UtcDateTime < known.SecurityToken.ValidTo)
            return Copy(known);

        var result = await base.ValidateTokenAsync(token, validationParameters);
        if (!result.IsValid)
            return result;
        if (_good.Count >= CountMax)
            _good.Clear();
        _good[digest] = result;
        return Copy(result);
    }

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
