using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using AsielGrains.Benchmarks.Peers.Stock;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace AsielGrains.Benchmarks.Peers;

/// <summary>
/// The same contract as one would serve it without grains: ASP.NET Core gRPC behind the same kind of token, and the
/// database locks the case. No snapshots, no encryption, no checksum, no figures: it does less than the host.
/// </summary>
static class PeerServer
{
    /// <summary>The engine that gives beds away instead of keeping cases.</summary>
    public const string Beds = "beds";

    /// <param name="arguments">Engine, file or connection string, port, public key of the issuer.</param>
    public static async Task Run(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var port = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.Http2.MaxStreamsPerConnection = 1_000;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http2);
        });
        await AddCases(builder, arguments[0], arguments[1]);
        builder.Services.AddGrpc();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddJwtBearer(bearer => Trust(bearer, Convert.FromBase64String(arguments[3])));
        builder.Services.AddAuthorization();
        var app = builder.Build();
        var givesBeds = arguments[0] == Beds;
        if (givesBeds)
            await app.Services.GetRequiredService<PostgresBedTable>().Open();
        else
            await app.Services.GetRequiredService<ICaseTable>().Open();
        app.UseAuthentication();
        app.UseAuthorization();
        if (givesBeds)
            app.MapGrpcService<PeerSites>().RequireAuthorization(new AuthorizeAttribute());
        else
            app.MapGrpcService<PeerCases>().RequireAuthorization(new AuthorizeAttribute());
        await app.RunAsync();
    }

    static async Task AddCases(WebApplicationBuilder builder, string engine, string target)
    {
        if (engine == Beds)
        {
            builder.Services.AddSingleton<PeerSites>().AddSingleton(new PostgresBedTable(target));
            return;
        }

        builder.Services.AddSingleton<PeerCases>();
        if (engine == "stock")
            await StockSilo.Add(builder, target);
        builder.Services.AddSingleton<ICaseTable>(services => engine switch
        {
            "postgres" => new PostgresCaseTable(target),
            "sqlite" => new SqliteCaseTable(target),
            _ => new StockCaseTable(services.GetRequiredService<IGrainFactory>()),
        });
    }

    static void Trust(JwtBearerOptions bearer, byte[] publicKey)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters = new()
        {
            ValidIssuer = PeerHost.Issuer,
            ValidAudience = PeerHost.Audience,
            IssuerSigningKey = new ECDsaSecurityKey(key),
        };
    }
}
