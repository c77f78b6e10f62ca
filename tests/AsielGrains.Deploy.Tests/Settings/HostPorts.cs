using System.Globalization;
using System.Text.RegularExpressions;

namespace AsielGrains.Deploy.Tests.Settings;

/// <summary>Where the host listens and what it answers there, from its source.</summary>
static partial class HostPorts
{
    /// <summary>By the names that the manifests give them.</summary>
    public static Dictionary<string, int> Defaults { get; } = PortDefault()
        .Matches(Repository.Read("src/AsielGrains.Host/ListeningOptions.cs"))
        .ToDictionary(
            match => match.Groups["name"].Value switch { "Http" => "pages", var name => name.ToLowerInvariant() },
            match => int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture));

    public static HashSet<string> ManagementPaths { get; } =
    [
        .. Directory.EnumerateFiles(Repository.At("src/AsielGrains.Host"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => ManagementPath().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["path"].Value),
    ];

    [GeneratedRegex(@"(?<name>\w+)PortDefault = (?<port>\d+);")]
    private static partial Regex PortDefault();

    [GeneratedRegex("""management\.\w+\("(?<path>/\w+)""")]
    private static partial Regex ManagementPath();
}
