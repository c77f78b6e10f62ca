using System.Security.Cryptography;

namespace AsielGrains.Journal.Privacy;

/// <summary>
/// The key-encryption key and what is derived from it. Whoever holds the database but not this can neither read a
/// person nor find out whether a V-number occurs in it.
/// </summary>
public sealed class KeyRing
{
    public const int KeyBytes = 32;

    readonly byte[] _blind;
    readonly byte[] _digest;

    /// <param name="keyEncryptionKey">32 bytes.</param>
    public KeyRing(ReadOnlySpan<byte> keyEncryptionKey)
    {
        if (keyEncryptionKey.Length != KeyBytes)
            throw new JournalRefusedException($"The key-encryption key must have {KeyBytes} bytes.");
        Wrap = new(Derive(keyEncryptionKey, "asielgrains/wrap/1"));
        _blind = Derive(keyEncryptionKey, "asielgrains/blind-index/1");
        _digest = Derive(keyEncryptionKey, "asielgrains/command-digest/1");
        Fingerprint = Convert.ToHexStringLower(Derive(keyEncryptionKey, "asielgrains/fingerprint/1").AsSpan(0, 16));
    }

    /// <summary>Names the ring without giving anything of it away; the database is bound to it.</summary>
    public string Fingerprint { get; }

    internal SealingKey Wrap { get; }

    internal string Blind(ReadOnlySpan<byte> value) => Convert.ToHexStringLower(HMACSHA256.HashData(_blind, value));

    internal long Digest(ReadOnlySpan<byte> value) => BitConverter.ToInt64(HMACSHA256.HashData(_digest, value));

    static byte[] Derive(ReadOnlySpan<byte> key, string purpose)
    {
        var derived = new byte[KeyBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, [], System.Text.Encoding.ASCII.GetBytes(purpose));
        return derived;
    }
}
