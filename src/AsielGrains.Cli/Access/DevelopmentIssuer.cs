using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsielGrains.Cli.Access;

/// <summary>Asks the development issuer of a host for a token, anew shortly before the last one expires.</summary>
/// <param name="person">The pseudonym of the person that a representative speaks for.</param>
public sealed class DevelopmentIssuer(
    HttpClient http, Uri tokenUrl, string role, string secret, TimeProvider time, string? person = null)
    : ITokenSource
{
    /// <summary>What the host accepts as client secret unless it was configured otherwise; protects nothing.</summary>
    public const string DefaultSecret = "development-only";

    /// <summary>A token with less time left than this is replaced.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    static readonly TimeSpan AssumedLife = TimeSpan.FromMinutes(5);

    AccessToken? _last;

    /// <summary>The sites to be tied to; none: the token ties to none.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    public async Task<AccessToken> Get(CancellationToken stop)
    {
        if (_last is { } last && last.ExpiresAt - time.GetUtcNow() > Margin)
            return last;

        using var form = new FormUrlEncodedContent(Fields());
        using var response = await http.PostAsync(tokenUrl, form, stop);
        if (!response.IsSuccessStatusCode)
            throw new TokenRefusedException($"The issuer at {tokenUrl} gives no token for the role {role}.");

        return _last = await Read(response, stop);
    }

    public void Forget() => _last = null;

    Dictionary<string, string> Fields()
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = role,
            ["client_secret"] = secret,
            ["person"] = person ?? "",
        };
        // To name none is refused: it would be the token of somebody who works nowhere.
        if (Sites.Count > 0)
            fields["sites"] = string.Join(' ', Sites);
        return fields;
    }

    async Task<AccessToken> Read(HttpResponseMessage response, CancellationToken stop)
    {
        try
        {
            var answer = await response.Content.ReadFromJsonAsync<TokenAnswer>(stop);
            if (answer is { Token.Length: > 0 })
                return new(answer.Token, time.GetUtcNow() + Life(answer.ExpiresIn));
        }
        catch (JsonException)
        {
            // Said below, without what was answered: it may hold a token all the same.
        }

        throw new TokenRefusedException($"The issuer at {tokenUrl} answers with something else than a token.");
    }

    static TimeSpan Life(int? seconds) => seconds is > 0 ? TimeSpan.FromSeconds(seconds.Value) : AssumedLife;

    sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string? Token,
        [property: JsonPropertyName("expires_in")] int? ExpiresIn);
}
