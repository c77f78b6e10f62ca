namespace AsielGrains.Host.Tls;

/// <summary>
/// The credentials in use. New files are taken over between two handshakes; connections that stand go on as they are.
/// </summary>
sealed class KeptCredentials
{
    readonly CertificateFiles _files;
    volatile Credentials _current;
    string _stamp;

    /// <param name="use">What they are for, in logs and metrics: door or silos.</param>
    /// <exception cref="TlsRefusedException">The files are not fit for use.</exception>
    public KeptCredentials(string use, CertificateFiles files)
    {
        (Use, _files) = (use, files);
        _stamp = Stamp();
        _current = Credentials.Read(files, DateTimeOffset.UtcNow);
    }

    public string Use { get; }

    /// <summary>The name that the other side's certificate must bear.</summary>
    public string? Name => _files.Name;

    public Credentials Current => _current;

    /// <summary>Takes over what is in the files now, if they changed.</summary>
    /// <returns>Whether they had changed.</returns>
    /// <exception cref="TlsRefusedException">They changed and are not fit for use; the former stay.</exception>
    public bool Renew(DateTimeOffset now)
    {
        var stamp = Stamp();
        if (stamp == _stamp)
            return false;
        _current = Credentials.Read(_files, now);
        // Only now: a half-written file is tried again, not forgotten.
        _stamp = stamp;
        return true;
    }

    string Stamp() => string.Join('|', from file in (string?[])[_files.Certificate, _files.Key, _files.Authority]
                                       where file is not null
                                       let there = new FileInfo(File.ResolveLinkTarget(file, true)?.FullName ?? file)
                                       select $"{there.FullName} {there.LastWriteTimeUtc.Ticks} {Length(there)}");

    static long Length(FileInfo file) => file.Exists ? file.Length : -1;
}
