namespace AsielGrains.Host.Tls;

/// <summary>Where a party's certificate is, and whom it trusts: files in PEM, read anew when they change.</summary>
sealed record CertificateFiles
{
    /// <summary>The certificate, and behind it those between it and the authority.</summary>
    public string? Certificate { get; init; }

    /// <summary>Its private key; nobody but owner and group may read it.</summary>
    public string? Key { get; init; }

    /// <summary>The certificates that the other side's must lead to; only these count, not the system's.</summary>
    public string? Authority { get; init; }

    /// <summary>The DNS name that the other side's certificate must bear.</summary>
    public string? Name { get; init; }

    /// <exception cref="TlsRefusedException">A file is missing, or others can read the key.</exception>
    public void Check(string section)
    {
        Exists(section, nameof(Certificate), Certificate);
        Exists(section, nameof(Key), Key);
        if (Authority is not null)
            Exists(section, nameof(Authority), Authority);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(Key!) & OthersRead) != 0)
            throw new TlsRefusedException($"Others can read {section}:{nameof(Key)}: chmod 600 {Key}.");
    }

    const UnixFileMode OthersRead = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    static void Exists(string section, string setting, string? file)
    {
        if (!File.Exists(file))
            throw new TlsRefusedException($"{section}:{setting} names no file.");
    }
}
