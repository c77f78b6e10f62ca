using System.Security.Cryptography;

namespace AsielGrains.Journal.Privacy;

/// <summary>
/// AES-256-GCM under one key. Layout: version, nonce, tag, ciphertext. Nonces are random: a person's key seals far
/// fewer than the 2^32 messages at which that would matter (NIST SP 800-38D §8.3).
/// </summary>
sealed class SealingKey(byte[] key)
{
    const byte LayoutVersion = 1;
    const int NonceAt = 1;
    const int TagAt = NonceAt + 12;
    const int CipherAt = TagAt + 16;

    public byte[] Seal(ReadOnlySpan<byte> clear, ReadOnlySpan<byte> bound)
    {
        var result = new byte[CipherAt + clear.Length];
        result[0] = LayoutVersion;
        var nonce = result.AsSpan(NonceAt, TagAt - NonceAt);
        RandomNumberGenerator.Fill(nonce);
        // One instance per call: AesGcm is not made for use by several threads at once.
        using var aes = new AesGcm(key, CipherAt - TagAt);
        aes.Encrypt(nonce, clear, result.AsSpan(CipherAt), result.AsSpan(TagAt, CipherAt - TagAt), bound);
        return result;
    }

    /// <exception cref="JournalCorruptException">The bytes were not sealed under this key for this place.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> bound)
    {
        if (sealedBytes.Length < CipherAt || sealedBytes[0] != LayoutVersion)
            throw new JournalCorruptException("Sealed data have an unknown layout.");
        var clear = new byte[sealedBytes.Length - CipherAt];
        try
        {
            using var aes = new AesGcm(key, CipherAt - TagAt);
            aes.Decrypt(
                sealedBytes[NonceAt..TagAt], sealedBytes[CipherAt..], sealedBytes[TagAt..CipherAt], clear, bound);
            return clear;
        }
        catch (CryptographicException failure)
        {
            throw new JournalCorruptException("Sealed data can't be opened with the key they belong to.", failure);
        }
    }
}
