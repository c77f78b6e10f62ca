using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AsielGrains.Gateway.Tests.Identity;

/// <summary>An issuer as the chain has one, with its keys in a file.</summary>
public sealed class PartnerIssuer : IDisposable
{
    const string Name = "https://uitgever.example";
    const string Audience = "asielgrains";

    readonly ECDsa _ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly RSA _rsa = RSA.Create(2048);
    readonly string _file = Path.GetTempFileName();
    readonly ECDsaSecurityKey _ecKey;
    readonly RsaSecurityKey _rsaKey;

    public PartnerIssuer()
    {
        _ecKey = new ECDsaSecurityKey(_ec) { KeyId = "ec" };
        _rsaKey = new RsaSecurityKey(_rsa) { KeyId = "rsa" };
        File.WriteAllText(_file, JsonSerializer.Serialize(new { keys = new[] { PublicEc(), PublicRsa() } }));
    }

    public IReadOnlyList<SecurityKey> Keys => [_ecKey, _rsaKey];

    public Dictionary<string, string?> Settings() => new()
    {
        ["Identity:Issuer"] = Name,
        ["Identity:Audience"] = Audience,
        ["Identity:JwksFile"] = _file,
    };

    public string Token(
        string issuer = Name, string audience = Audience, string? subject = "drm", string role = "drm.analyst",
        DateTime? expires = null) =>
        Write(issuer, audience, subject, role, expires, new(_ecKey, SecurityAlgorithms.EcdsaSha256));

    public string TokenSignedWith(string algorithm) =>
        Write(Name, Audience, "drm", "drm.analyst", null, new(_rsaKey, algorithm));

    public void Dispose()
    {
        _ec.Dispose();
        _rsa.Dispose();
        File.Delete(_file);
    }

    static string Write(
        string issuer, string audience, string? subject, string role, DateTime? expires, SigningCredentials credentials)
    {
        var claims = new Dictionary<string, object> { ["role"] = role };
        if (subject is not null)
            claims["sub"] = subject;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Claims = claims,
            NotBefore = DateTime.UtcNow.AddMinutes(-10),
            Expires = expires ?? DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = credentials,
        });
    }

    Dictionary<string, string> PublicEc()
    {
        var point = _ec.ExportParameters(includePrivateParameters: false).Q;
        return new()
        {
            ["kty"] = "EC",
            ["kid"] = "ec",
            ["use"] = "sig",
            ["crv"] = "P-256",
            ["x"] = Base64UrlEncoder.Encode(point.X),
            ["y"] = Base64UrlEncoder.Encode(point.Y),
        };
    }

    Dictionary<string, string> PublicRsa()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["kid"] = "rsa",
            ["use"] = "sig",
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
        };
    }
}
