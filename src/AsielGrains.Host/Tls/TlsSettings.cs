namespace AsielGrains.Host.Tls;

/// <summary>
/// TLS at the front door and between silos. Left out, both are plain, and then the host listens on loopback only.
/// </summary>
sealed record TlsSettings
{
    public const string Section = "Tls";

    /// <summary>Pages, REST and gRPC; with an authority, gRPC asks for a certificate of it.</summary>
    public CertificateFiles? Door { get; init; }

    /// <summary>Between silos; both sides show a certificate of the authority with the name.</summary>
    public CertificateFiles? Silos { get; init; }

    /// <exception cref="TlsRefusedException">What is given does not fit together.</exception>
    public static TlsSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<TlsSettings>() ?? new();
        settings.Door?.Check($"{Section}:{nameof(Door)}");
        settings.Silos?.Check($"{Section}:{nameof(Silos)}");
        if (settings.Silos is { Authority: null } or { Name: null })
            throw new TlsRefusedException($"{Section}:{nameof(Silos)} needs an Authority and a Name.");
        return settings;
    }
}
