using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Cli.Session;

/// <summary>What figures count in, in one line.</summary>
static class AsOfLine
{
    public static string Of(Timestamp? asOf, string position) =>
        $"as of {asOf?.ToDateTimeOffset().ToString("u", CultureInfo.InvariantCulture) ?? "nothing recorded"}, "
        + $"position {position}";
}
