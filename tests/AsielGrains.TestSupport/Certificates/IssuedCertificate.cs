using System.Security.Cryptography.X509Certificates;

namespace AsielGrains.TestSupport.Certificates;

/// <summary>The files of a certificate and its key, in PEM.</summary>
public sealed record IssuedCertificate(string Certificate, string Key)
{
    public X509Certificate2 Load() => X509Certificate2.CreateFromPemFile(Certificate, Key);
}
