using System.Text.RegularExpressions;

namespace AsielGrains.Deploy.Tests.Grafana;

/// <summary>What the product measures, by the names in its sources.</summary>
static partial class Instrument
{
    public static IReadOnlyList<string> Names()
    {
        var sources = string.Join('\n', Directory
            .EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var names = Made().Matches(sources).Select(made => made.Groups["name"].Value).ToList();
        // One whose name is no text in the code would go unseen.
        Assert.DoesNotContain("", names);
        return names;
    }

    /// <summary>Whether a metric as Prometheus has it is that of an instrument; units and kinds stand behind.</summary>
    public static bool Tells(string name, string metric) =>
        $"{metric}_".StartsWith($"{name.Replace('.', '_')}_", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\.Create(?:Observable)?(?:Counter|UpDownCounter|Histogram|Gauge)(?:<\w+>)?\(\s*(?:""(?<name>[a-z.]+)"")?")]
    private static partial Regex Made();
}
