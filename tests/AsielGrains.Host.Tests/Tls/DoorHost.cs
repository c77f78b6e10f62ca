using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using AsielGrains.Cli.Access;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.TestSupport.Certificates;
using AsielGrains.TestSupport.Hosts;
using Grpc.Net.Client;

namespace AsielGrains.Host.Tests.Tls;

/// <summary>A host behind TLS that asks its partners for certificates.</summary>
public sealed class DoorHost : IAsyncLifetime
{
    readonly HostFolder _folder = new();

    public TestAuthority Authority { get; private set; } = null!;

    public TestAuthority Strangers { get; private set; } = null!;

    public IssuedCertificate Door { get; private set; } = null!;

    public HostProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Authority = new(_folder.At("tls"));
        Strangers = new(_folder.At("strangers"), "strangers");
        Door = Authority.Issue("door");
        Process = await HostProcess.Start(new(_folder) { Arguments = Settings(Authority, Door) });
    }

    public async ValueTask DisposeAsync()
    {
        if (Process is not null)
            await Process.DisposeAsync();
        Authority?.Dispose();
        Strangers?.Dispose();
        _folder.Dispose();
    }

    public static IReadOnlyList<string> Settings(TestAuthority authority, IssuedCertificate door) =>
    [
        $"--Tls:Door:Certificate={door.Certificate}",
        $"--Tls:Door:Key={door.Key}",
        $"--Tls:Door:Authority={authority.File}",
    ];

    /// <summary>A caller of REST and pages who trusts the host, with a certificate or without one.</summary>
    public HttpClient Caller(IssuedCertificate? shown, Action<SslClientAuthenticationOptions>? also = null)
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(Authority.File) },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        if (shown is not null)
            handler.SslOptions.ClientCertificates = [shown.Load()];
        also?.Invoke(handler.SslOptions);
        return new(handler);
    }

    /// <summary>Asks for the flow over gRPC, as a partner would.</summary>
    public async Task<GetFlowResponse> Ask(HttpClient caller)
    {
        using var pages = Caller(shown: null);
        var tokens = new DevelopmentIssuer(
            pages, new(Https(Process.Http), "/dev/token"), ChainRole.ChainAnalyst.Name,
            DevelopmentIssuer.DefaultSecret, TimeProvider.System);
        var headers = await new Caller(tokens, Purposes.ChainSteering).Headers(TestContext.Current.CancellationToken);
        using var channel = GrpcChannel.ForAddress(Https(Process.Grpc), new() { HttpClient = caller });
        return await new FlowService.FlowServiceClient(channel).GetFlowAsync(
            new(), headers, DateTime.UtcNow.AddSeconds(30), TestContext.Current.CancellationToken);
    }

    /// <summary>The certificate that the host shows on a new connection.</summary>
    public async Task<string> Shown()
    {
        var thumbprint = "";
        using var reader = Caller(shown: null, options =>
            options.RemoteCertificateValidationCallback = (_, shown, _, errors) =>
            {
                thumbprint = shown!.GetCertHashString();
                return errors is SslPolicyErrors.None;
            });
        using var page = await reader.GetAsync(Https(Process.Http), TestContext.Current.CancellationToken);
        return thumbprint;
    }

    public static Uri Https(Uri address) => new UriBuilder(address) { Scheme = "https" }.Uri;
}
