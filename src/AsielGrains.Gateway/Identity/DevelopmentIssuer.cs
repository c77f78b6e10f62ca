using System.Security.Cryptography;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AsielGrains.Gateway.Identity;

/// <summary>
/// Mints tokens for developers and demonstrations under a key that dies with the process. Exists in the environment
/// Development only.
/// </summary>
public sealed class DevelopmentIssuer : IDisposable
{
    public const string Name = "urn:asielgrains:development";
    public const string Audience = "asielgrains";

    /// <summary>What every client presents: not a secret, but it keeps accidental calls out.</summary>
    public const string ClientSecret = "development-only";

    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(5);

    readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly TimeProvider _time;

    public DevelopmentIssuer(TimeProvider time)
    {
        _time = time;
        PublicKey = new ECDsaSecurityKey(_key) { KeyId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)) };
    }

    internal ECDsaSecurityKey PublicKey { get; }

    /// <summary>A token for a role, as a partner's system would get it from the chain's issuer.</summary>
    /// <param name="person">The person a representative speaks for.</param>
    /// <param name="sites">The sites the caller is tied to, with spaces between; null: to none.</param>
    public string Mint(ChainRole role, PersonId? person = null, string? sites = null)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = Audience,
            NotBefore = now,
            IssuedAt = now,
            Expires = now + TokenLife,
            Claims = ClaimsOf(role, person, sites),
            SigningCredentials = new SigningCredentials(PublicKey, SecurityAlgorithms.EcdsaSha256),
        });
    }

    static Dictionary<string, object> ClaimsOf(ChainRole role, PersonId? person, string? sites)
    {
        var claims = new Dictionary<string, object>
        {
            [ClaimNames.Subject] = $"development:{role.Name}",
            [ClaimNames.Role] = role.Name,
        };
        if (person is { } represented)
            claims[ClaimNames.Person] = represented.ToString();
        if (sites is not null)
            claims[ClaimNames.Sites] = sites;
        return claims;
    }

    public void Dispose() => _key.Dispose();
}
