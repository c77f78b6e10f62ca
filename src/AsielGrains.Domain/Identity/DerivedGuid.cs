using System.Security.Cryptography;
using System.Text;

namespace AsielGrains.Domain.Identity;

/// <summary>
/// Ids that follow from what they are for, so that whoever does something again does it under the same id. Never from
/// anything of a person: whoever knows the text knows the id.
/// </summary>
public static class DerivedGuid
{
    const int Bytes = 16;

    public static Guid Of(string text) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes), bigEndian: true);
}
