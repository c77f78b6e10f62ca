using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace AsielGrains.Host.Tests.Production;

/// <summary>The chain's identity provider as hosts know it: a key set in a file, tokens under the key.</summary>
sealed class Issuer : IDisposable
{
    const string Name = "https://issuer.example";
    const string Audience = "asielgrains-production";
    const string KeyId = "2026-1";

    readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Writes the key set and gives the settings that name it.</summary>
    public IReadOnlyList<string> SettingsWith(string jwksFile)
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        var key = new { kty = "EC", crv = "P-256", kid = KeyId, use = "sig", x = Text(point.X!), y = Text(point.Y!) };
        File.WriteAllText(jwksFile, JsonSerializer.Serialize(new { keys = new[] { key } }));
        return [$"--Identity:Issuer={Name}", $"--Identity:Audience={Audience}", $"--Identity:JwksFile={jwksFile}"];
    }

    public string Token(string role)
    {
        var now = DateTimeOffset.UtcNow;
        var body = Part(new { alg = "ES256", typ = "JWT", kid = KeyId }) + "." + Part(new
        {
            iss = Name,
            aud = Audience,
            sub = "partner",
            role,
            nbf = now.ToUnixTimeSeconds(),
            exp = now.AddMinutes(5).ToUnixTimeSeconds(),
        });
        return body + "." + Text(_key.SignData(System.Text.Encoding.ASCII.GetBytes(body), HashAlgorithmName.SHA256));
    }

    public void Dispose() => _key.Dispose();

    static string Part<T>(T value) => Text(JsonSerializer.SerializeToUtf8Bytes(value));

    static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
