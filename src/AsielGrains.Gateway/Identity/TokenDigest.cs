using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AsielGrains.Gateway.Identity;

/// <summary>The SHA-256 of a token: what stands for it where the token itself is not kept.</summary>
readonly record struct TokenDigest(UInt128 High, UInt128 Low)
{
    public static TokenDigest Of(ReadOnlySpan<char> token)
    {
        Span<UInt128> halves = stackalloc UInt128[2];
        SHA256.HashData(MemoryMarshal.AsBytes(token), MemoryMarshal.AsBytes(halves));
        return new(halves[0], halves[1]);
    }
}
