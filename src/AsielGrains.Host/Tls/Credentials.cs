using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AsielGrains.Host.Tls;

/// <summary>A certificate with its key and the authority for the other side, read from files at one moment.</summary>
sealed class Credentials
{
    const string ServerUse = "1.3.6.1.5.5.7.3.1";
    const string ClientUse = "1.3.6.1.5.5.7.3.2";

    readonly X509Certificate2Collection? _authority;
    readonly string? _name;

    Credentials(X509Certificate2 own, X509Certificate2Collection chain, CertificateFiles files)
    {
        (Own, _name) = (own, files.Name);
        _authority = files.Authority is { } authority ? Pem(authority) : null;
        Chain = SslStreamCertificateContext.Create(own, chain, offline: true);
    }

    public X509Certificate2 Own { get; }

    /// <summary>What the other side is shown.</summary>
    public SslStreamCertificateContext Chain { get; }

    /// <summary>Whether the other side has to show a certificate.</summary>
    public bool Mutual => _authority is not null;

    /// <exception cref="TlsRefusedException">The files can't be read, or the certificate is not valid now.</exception>
    public static Credentials Read(CertificateFiles files, DateTimeOffset now)
    {
        try
        {
            var own = X509Certificate2.CreateFromPemFile(files.Certificate!, files.Key);
            if (now < own.NotBefore || now > own.NotAfter)
                throw new TlsRefusedException(
                    $"The certificate in {files.Certificate} holds from {own.NotBefore:u} to {own.NotAfter:u} only.");
            var chain = Pem(files.Certificate!);
            chain.RemoveAt(0);
            return new(own, chain, files);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or ArgumentException)
        {
            throw new TlsRefusedException($"{files.Certificate}, its key or its authority can't be read.", failure);
        }
    }

    /// <summary>Whether the other side, a client of this one, may come in.</summary>
    public bool AdmitsClient(X509Certificate? shown) => Admits(shown, ClientUse);

    /// <summary>Whether the other side is a server that this one may speak to.</summary>
    public bool TrustsServer(X509Certificate? shown) => Admits(shown, ServerUse);

    bool Admits(X509Certificate? shown, string use)
    {
        if (shown is not X509Certificate2 certificate || _authority is null)
            return false;
        // An authority's own certificate is for signing others; as a silo's or a partner's it was stolen or mistaken.
        if (certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(rule => rule.CertificateAuthority))
            return false;
        if (!certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(
            uses => uses.EnhancedKeyUsages.Cast<Oid>().Any(known => known.Value == use)))
            return false;
        if (_name is { } name && !certificate.MatchesHostname(name, allowWildcards: false, allowCommonName: false))
            return false;
        return LeadsToAuthority(certificate, use);
    }

    bool LeadsToAuthority(X509Certificate2 certificate, string use)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_authority!);
        chain.ChainPolicy.ExtraStore.AddRange(_authority!);
        chain.ChainPolicy.ApplicationPolicy.Add(new(use));
        // Revocation lists come with the partners' certificates; until then short lives and new authorities serve.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        return chain.Build(certificate);
    }

    static X509Certificate2Collection Pem(string file)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPemFile(file);
        return certificates.Count > 0
            ? certificates
            : throw new TlsRefusedException($"There is no certificate in {file}.");
    }
}
