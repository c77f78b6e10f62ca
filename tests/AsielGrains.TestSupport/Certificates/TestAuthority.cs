using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AsielGrains.TestSupport.Certificates;

/// <summary>A certificate authority of one test, with files in a folder of the caller's.</summary>
public sealed class TestAuthority : IDisposable
{
    static readonly TimeSpan Life = TimeSpan.FromDays(2);

    readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly X509Certificate2 _root;
    readonly string _folder;

    /// <param name="folder">Where the files go; the caller removes it.</param>
    public TestAuthority(string folder, string name = "authority")
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        var request = new CertificateRequest($"CN={name}", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        _root = request.CreateSelfSigned(DateTimeOffset.UtcNow - Life, DateTimeOffset.UtcNow + Life);
        File = Path.Combine(_folder, $"{name}.pem");
        System.IO.File.WriteAllText(File, _root.ExportCertificatePem());
    }

    /// <summary>The authority's own certificate, for those who trust it.</summary>
    public string File { get; }

    /// <summary>Issues a certificate and writes it and its key; an earlier one of that name is replaced.</summary>
    public IssuedCertificate Issue(string name, IssueSettings? settings = null)
    {
        settings ??= new();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(settings.IsAuthority, false, 0, true));
        var uses = new OidCollection();
        foreach (var use in settings.Uses)
            uses.Add(new(use));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(uses, false));
        var names = new SubjectAlternativeNameBuilder();
        foreach (var dns in settings.Names)
            names.AddDnsName(dns);
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        var (from, until) = (settings.From ?? now.AddHours(-1), settings.Until ?? now.AddHours(12));
        using var issued = request.Create(_root, from, until, RandomNumberGenerator.GetBytes(8));
        var files = new IssuedCertificate(Path.Combine(_folder, $"{name}.pem"), Path.Combine(_folder, $"{name}.key"));
        WriteKey(files.Key, key.ExportPkcs8PrivateKeyPem());
        System.IO.File.WriteAllText(files.Certificate, issued.ExportCertificatePem());
        return files;
    }

    public void Dispose()
    {
        _root.Dispose();
        _key.Dispose();
    }

    static void WriteKey(string path, string pem)
    {
        System.IO.File.WriteAllText(path, pem);
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
