using System.Text.RegularExpressions;

namespace AsielGrains.Deploy.Tests.Settings;

/// <summary>
/// Which settings the host reads, from the source of its options: a misspelt one would be passed over in silence.
/// </summary>
static partial class HostSettings
{
    // Of ASP.NET Core and of OpenTelemetry.
    static readonly string[] OfOthers = ["ASPNETCORE_ENVIRONMENT", "OTEL_EXPORTER_OTLP_ENDPOINT"];

    static readonly Dictionary<string, Dictionary<string, string>> Types = Directory
        .EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories)
        .Select(File.ReadAllText)
        .Where(text => Settable().IsMatch(text))
        .GroupBy(text => TypeName().Match(text).Groups["name"].Value)
        .ToDictionary(
            group => group.Key,
            group => group.SelectMany(text => Settable().Matches(text))
                .GroupBy(match => match.Groups["name"].Value)
                .ToDictionary(match => match.Key, match => match.First().Groups["type"].Value));

    static readonly Dictionary<string, string> Sections = Directory
        .EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories)
        .Select(File.ReadAllText)
        .Where(text => Section().IsMatch(text))
        .ToDictionary(
            text => Section().Match(text).Groups["name"].Value, text => TypeName().Match(text).Groups["name"].Value);

    /// <summary>Names as in the environment (<c>Journal__Engine</c>) that the host would not read.</summary>
    public static IEnumerable<string> Strangers(IEnumerable<string> names) =>
        names.Where(name => !OfOthers.Contains(name) && !IsRead(name.Split("__")));

    static bool IsRead(string[] parts)
    {
        if (parts.Length < 2 || !Sections.TryGetValue(parts[0], out var type))
            return false;
        foreach (var part in parts[1..])
            if (!Types.TryGetValue(type, out var properties) || !properties.TryGetValue(part, out type!))
                return false;
        return true;
    }

    [GeneratedRegex(@"\bconst string Section = ""(?<name>\w+)"";")]
    private static partial Regex Section();

    [GeneratedRegex(@"(?m)^(public |sealed |abstract |static |partial )*(class|record) (?<name>\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"public (required )?(?<type>[\w.]+)\??(<[^>]*>)? (?<name>\w+) \{ get; (set|init);")]
    private static partial Regex Settable();
}
