using System.Security.Authentication;
using Orleans.Connections.Security;

namespace AsielGrains.Host.Tls;

/// <summary>Mutual TLS 1.3 between silos: without a certificate of the cluster nobody can join or listen.</summary>
static class SiloTls
{
    /// <summary>What its credentials are called in logs and metrics.</summary>
    public const string Use = "silos";

    static readonly TimeSpan HandshakeTimeMax = TimeSpan.FromSeconds(3);

    public static void UseTls(this ISiloBuilder silo, KeptCredentials kept) =>
        silo.UseTls(options =>
        {
            options.SslProtocols = SslProtocols.Tls13;
            options.HandshakeTimeout = HandshakeTimeMax;
            options.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
            options.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
            options.LocalCertificate = kept.Current.Own;
            options.LocalServerCertificateSelector = (_, _) => kept.Current.Own;
            options.LocalClientCertificateSelector = (_, _, _, _, _) => kept.Current.Own;
            // Every silo is server and client to the others, and its one certificate must serve for both.
            options.RemoteCertificateValidation = (shown, _, _) =>
                kept.Current.AdmitsClient(shown) && kept.Current.TrustsServer(shown);
            options.OnAuthenticateAsClient = (_, client) => client.TargetHost = kept.Name;
        });
}
