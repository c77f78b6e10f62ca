using System.Text.RegularExpressions;

namespace AsielGrains.Cli.Output;

/// <summary>Keeps a V-number that was typed where it does not belong out of messages.</summary>
static partial class DigitRuns
{
    public static string Hide(string text) => VNumberLike().Replace(text, "··········");

    // An id is hexadecimal and longer; a V-number is ten digits by themselves.
    [GeneratedRegex("(?<![0-9A-Za-z])[0-9]{8,12}(?![0-9A-Za-z])")]
    private static partial Regex VNumberLike();
}
