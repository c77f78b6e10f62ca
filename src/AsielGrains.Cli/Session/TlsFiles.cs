using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AsielGrains.Cli.Output;

namespace AsielGrains.Cli.Session;

/// <summary>Whom to trust, and the certificate to show, where the system speaks TLS.</summary>
sealed class TlsFiles
{
    readonly Option<string?> _authority = new("--authority")
    {
        Description = "A PEM file: the authority that the server's certificate must lead to, in place of the system's.",
        HelpName = "path",
    };

    readonly Option<string?> _certificate = new("--certificate")
    {
        Description = "A PEM file: the certificate to show to the server.",
        HelpName = "path",
    };

    readonly Option<string?> _key = new("--key")
    {
        Description = "A PEM file: the private key of --certificate.",
        HelpName = "path",
    };

    public IReadOnlyList<Option> Options => [_authority, _certificate, _key];

    /// <exception cref="UsageException">A file can't be read.</exception>
    public SocketsHttpHandler Handler(ParseResult parsed)
    {
        var handler = new SocketsHttpHandler();
        if (parsed.GetValue(_authority) is { } authority)
            handler.SslOptions.CertificateChainPolicy = new()
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore =
                {
                    Read("--authority", () => X509CertificateLoader.LoadCertificateFromFile(authority)),
                },
                RevocationMode = X509RevocationMode.NoCheck,
            };
        if (parsed.GetValue(_certificate) is { } certificate)
            handler.SslOptions.ClientCertificates =
            [
                Read("--certificate", () => X509Certificate2.CreateFromPemFile(certificate, parsed.GetValue(_key))),
            ];
        return handler;
    }

    static X509Certificate2 Read(string option, Func<X509Certificate2> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is CryptographicException or IOException)
        {
            throw new UsageException("The file can't be read as a certificate in PEM.", option);
        }
    }
}
