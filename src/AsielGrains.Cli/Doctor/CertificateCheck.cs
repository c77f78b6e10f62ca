using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace AsielGrains.Cli.Doctor;

/// <summary>Reads the certificate that a host shows in the handshake.</summary>
static class CertificateCheck
{
    const string Check = "certificate";

    /// <summary>Time enough to have a new one made by somebody who is on leave.</summary>
    static readonly TimeSpan RenewBefore = TimeSpan.FromDays(30);

    static readonly TimeSpan HandshakeMax = TimeSpan.FromSeconds(10);

    public static async Task<Finding> Of(Uri host, DateTimeOffset now, CancellationToken stop)
    {
        var name = Visit.NameOf(host);
        if (host.Scheme != Uri.UriSchemeHttps)
            return Finding.Well(name, Check, "none: the address is not https");
        return await Shown(host, stop) is { } certificate
            ? Judged(name, certificate, now)
            : Finding.Broken(
                name, Check, "no certificate was shown", "Check that the port speaks TLS and the host has its files.");
    }

    /// <summary>Whether it is valid by date; whom it is from, the calls themselves judge.</summary>
    public static Finding Judged(string host, X509Certificate2 certificate, DateTimeOffset now)
    {
        var left = certificate.NotAfter.ToUniversalTime() - now.UtcDateTime;
        var until = certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (certificate.NotBefore.ToUniversalTime() > now.UtcDateTime)
            return Finding.Broken(host, Check, "not valid yet", "Check the clocks, then the certificate.");
        if (left <= TimeSpan.Zero)
            return Finding.Broken(
                host, Check, $"expired on {until}", "Put the new certificate in place of the old files now.");
        return left < RenewBefore
            ? Finding.Warning(
                host, Check, $"valid until {until}, {left.TotalDays:0} days", "Have a new certificate made.")
            : Finding.Well(host, Check, $"valid until {until}, {left.TotalDays:0} days");
    }

    static async Task<X509Certificate2?> Shown(Uri host, CancellationToken stop)
    {
        X509Certificate2? shown = null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(HandshakeMax);
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(host.Host, host.Port, patience.Token);
            await using var tls = new SslStream(socket.GetStream());
            var options = new SslClientAuthenticationOptions
            {
                TargetHost = host.Host,
                ApplicationProtocols = [SslApplicationProtocol.Http2],
                // It is seen even when it is not trusted; the connection then ends here.
                RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                {
                    shown = certificate is null ? null : X509CertificateLoader.LoadCertificate(
                        certificate.GetRawCertData());
                    return errors is SslPolicyErrors.None;
                },
            };
            await tls.AuthenticateAsClientAsync(options, patience.Token);
        }
        catch (Exception failure) when (
            failure is AuthenticationException or IOException or SocketException or OperationCanceledException
            && !stop.IsCancellationRequested)
        {
            // A host that wants a certificate of ours has shown its own by then.
        }

        return shown;
    }
}
