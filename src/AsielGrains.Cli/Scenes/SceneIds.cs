using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AsielGrains.Cli.Scenes;

/// <summary>
/// Ids that follow from the scene and the number of the application, so that a second replay repeats the first
/// instead of adding to it.
/// </summary>
public static class SceneIds
{
    /// <summary>V-numbers of invented persons start with 999; seven digits remain.</summary>
    public const int MaxApplications = 9_999_999;

    const int HashBytes = 16;

    /// <summary>The case, 32 lower-case hexadecimal digits.</summary>
    public static string CaseId(string scene, int number) => Hash($"{scene}/{number}/case").ToString("N");

    /// <summary>The request id of one command, a UUID of version 8 (RFC 9562 §5.8).</summary>
    public static string RequestId(string scene, int number, string command) =>
        Hash($"{scene}/{number}/{command}").ToString("D");

    /// <summary>The request id of one step for a site that is loaded or filled, a UUID of version 8.</summary>
    public static string SiteRequestId(string site, string step) => Hash($"site/{site}/{step}").ToString("D");

    /// <summary>An invented household on a site, 32 lower-case hexadecimal digits.</summary>
    public static string Household(string site, string day, int number) =>
        Hash($"site/{site}/{day}/{number}/household").ToString("N");

    /// <summary>The import of the whole lives behind a scene.</summary>
    public static string ImportId(string scene) => Hash($"{scene}/lives").ToString("D");

    /// <summary>The V-number of the invented person.</summary>
    public static string VNumber(int number) => string.Create(CultureInfo.InvariantCulture, $"999{number:D7}");

    static Guid Hash(FormattableString name)
    {
        var text = "asielgrains/scene/" + FormattableString.Invariant(name);
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
