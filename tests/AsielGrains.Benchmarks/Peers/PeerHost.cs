using System.Security.Cryptography;
using AsielGrains.Benchmarks.Commands;
using Grpc.Core;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AsielGrains.Benchmarks.Peers;

/// <summary>The peer in a process of its own, and tokens it accepts.</summary>
sealed class PeerHost : IAsyncDisposable
{
    public const string Issuer = "urn:asielgrains:benchmark";
    public const string Audience = "peer";

    readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    ServerProcess? _server;

    public int Port { get; } = FreePort.Next();

    public ServerProcess Server => _server!;

    public static async Task<PeerHost> Start(string engine, string target)
    {
        var peer = new PeerHost();
        peer._server = await ServerProcess.Start(
            typeof(PeerHost).Assembly.Location,
            peer.Port,
            "peer", engine, target, $"{peer.Port}", Convert.ToBase64String(peer._key.ExportSubjectPublicKeyInfo()));
        return peer;
    }

    public Metadata Headers()
    {
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(10),
            Claims = new Dictionary<string, object> { ["sub"] = "benchmark", ["role"] = "avim.registrar" },
            SigningCredentials = new(new ECDsaSecurityKey(_key), SecurityAlgorithms.EcdsaSha256),
        });
        return new() { { "authorization", $"Bearer {token}" }, { "asiel-purpose", "avim.identificatie" } };
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _key.Dispose();
    }
}
