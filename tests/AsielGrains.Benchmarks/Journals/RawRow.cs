using System.Security.Cryptography;
using System.Text;

namespace AsielGrains.Benchmarks.Journals;

/// <summary>A row of the event table with what the journal itself would write for the same append.</summary>
static class RawRow
{
    public const string Type = "case.lodged";
    public const string Organisation = "Politie";
    public const string Purpose = "avim.identificatie";

    const int ClaimBytes = 32;
    const int WrappedBytes = 61;

    public static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"on":"2026-03-02"}""");

    public static string Stream() => $"case/{Guid.NewGuid():N}";

    public static long Number() => Random.Shared.NextInt64();

    public static string Claim() => "v-number:" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ClaimBytes));

    public static byte[] Wrapped() => RandomNumberGenerator.GetBytes(WrappedBytes);
}
