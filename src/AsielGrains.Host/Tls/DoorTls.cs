using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace AsielGrains.Host.Tls;

/// <summary>TLS 1.3 on a port of the front door, with the certificate that is current at each handshake.</summary>
static class DoorTls
{
    /// <summary>What its credentials are called in logs and metrics.</summary>
    public const string Use = "door";

    /// <summary>How long a handshake may take; who connects and says nothing holds a socket no longer.</summary>
    static readonly TimeSpan HandshakeTimeMax = TimeSpan.FromSeconds(3);

    /// <param name="mutual">Whether callers show a certificate too, if an authority for them is configured.</param>
    public static void UseTls(this ListenOptions port, KeptCredentials? kept, bool mutual)
    {
        if (kept is null)
            return;
        port.UseHttps(new TlsHandshakeCallbackOptions
        {
            HandshakeTimeout = HandshakeTimeMax,
            OnConnection = _ => ValueTask.FromResult(Options(kept.Current, mutual)),
        });
    }

    static SslServerAuthenticationOptions Options(Credentials credentials, bool mutual) => new()
    {
        EnabledSslProtocols = SslProtocols.Tls13,
        ServerCertificateContext = credentials.Chain,
        ClientCertificateRequired = mutual && credentials.Mutual,
        RemoteCertificateValidationCallback = (_, shown, _, _) =>
            !mutual || !credentials.Mutual || credentials.AdmitsClient(shown),
        // A session taken up again would skip the look at the certificate.
        AllowTlsResume = !mutual,
    };
}
