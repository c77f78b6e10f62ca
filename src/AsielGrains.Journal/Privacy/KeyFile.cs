using System.Security.Cryptography;

namespace AsielGrains.Journal.Privacy;

/// <summary>The key-encryption key in a file that only this user can read, made on first use.</summary>
static class KeyFile
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    const int AttemptsMax = 50;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static byte[] ReadOrCreate(string path)
    {
        OwnedFolder.Create(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (!File.Exists(path) && TryCreate(path) is { } made)
            return made;
        RefuseOthers(path);

        // Another process may be between making the file and filling it.
        for (var attempt = 1; ; attempt++)
        {
            if (TryRead(path) is { Length: KeyRing.KeyBytes } key)
                return key;
            if (attempt == AttemptsMax)
                throw new JournalRefusedException($"The key file {path} must hold {KeyRing.KeyBytes} bytes.");
            Thread.Sleep(Pause);
        }
    }

    static byte[]? TryCreate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        try
        {
            var key = RandomNumberGenerator.GetBytes(KeyRing.KeyBytes);
            using var file = new FileStream(path, options);
            file.Write(key);
            file.Flush(flushToDisk: true);
            return key;
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    static byte[]? TryRead(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (IOException)
        {
            return null;
        }
    }

    static void RefuseOthers(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
            throw new JournalRefusedException($"Others can read the key file {path}: chmod 600 it.");
    }
}
