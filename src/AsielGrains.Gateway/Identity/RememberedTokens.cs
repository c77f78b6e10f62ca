using System.Collections.Concurrent;
using System.Security.Claims;
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
    readonly ConcurrentDictionary<TokenDigest, Remembered> _good = new();

    /// <summary>
    /// Who a token names that was good before and has not run out; null when it has to be checked. Calls share what is
    /// returned: nobody changes it.
    /// </summary>
    public ClaimsPrincipal? Recall(ReadOnlySpan<char> token) => Known(TokenDigest.Of(token))?.Principal;

    public override async Task<TokenValidationResult> ValidateTokenAsync(
        string token, TokenValidationParameters validationParameters)
    {
        var digest = TokenDigest.Of(token);
        if (Known(digest) is { } known)
            return Copy(known.Result);

        var result = await base.ValidateTokenAsync(token, validationParameters);
        if (!result.IsValid)
            return result;
        if (_good.Count >= CountMax)
            _good.Clear();
        _good[digest] = new(result, new(result.ClaimsIdentity.Clone()));
        return Copy(result);
    }

    Remembered? Known(TokenDigest digest) =>
        _good.TryGetValue(digest, out var known) && time.GetUtcNow().UtcDateTime < known.Result.SecurityToken.ValidTo
            ? known
            : null;

    // What handles the result further may change the identity in it.
    static TokenValidationResult Copy(TokenValidationResult result) => new()
    {
        IsValid = true,
        ClaimsIdentity = result.ClaimsIdentity.Clone(),
        SecurityToken = result.SecurityToken,
        Issuer = result.Issuer,
        TokenType = result.TokenType,
    };

    sealed record Remembered(TokenValidationResult Result, ClaimsPrincipal Principal);
}
