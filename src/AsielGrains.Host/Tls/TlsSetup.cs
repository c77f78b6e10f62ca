namespace AsielGrains.Host.Tls;

/// <summary>Reads the credentials of the host and keeps them new.</summary>
static class TlsSetup
{
    /// <summary>The credentials for a use; null when there are none.</summary>
    /// <exception cref="TlsRefusedException">The files are not fit for use.</exception>
    public static KeptCredentials? AddCredentials(
        this WebApplicationBuilder builder, string use, CertificateFiles? files)
    {
        if (files is null)
            return null;
        var kept = new KeptCredentials(use, files);
        builder.Services.AddSingleton(kept);
        return kept;
    }

    public static void AddCertificateRenewal(this WebApplicationBuilder builder) =>
        builder.Services.AddHostedService<CertificateRenewal>();
}
