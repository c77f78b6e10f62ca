using System.Text.RegularExpressions;

namespace AsielGrains.Deploy.Tests.Prometheus;

/// <summary>What an expression asks Prometheus for: enough of the language for our own rules and boards.</summary>
static partial class PromQl
{
    static readonly HashSet<string> Words =
        ["and", "or", "unless", "on", "ignoring", "by", "without", "group_left", "group_right", "offset", "bool"];

    /// <summary>The metrics that an expression names.</summary>
    public static IReadOnlySet<string> Metrics(string expression) => Name()
        .Matches(WithoutLabels(expression))
        .Select(match => match.Groups["name"].Value)
        .Where(name => !Words.Contains(name))
        .ToHashSet();

    /// <summary>The labels that it names: in selectors, and in what it groups or joins by.</summary>
    public static IReadOnlySet<string> Labels(string expression)
    {
        var selected = Matcher().Matches(string.Concat(Selector().Matches(expression)))
            .Select(match => match.Groups["label"].Value);
        var grouped = Grouping().Matches(expression)
            .SelectMany(match => match.Groups["labels"].Value.Split(',', StringSplitOptions.TrimEntries))
            .Where(label => label.Length > 0);
        return selected.Concat(grouped).ToHashSet();
    }

    static string WithoutLabels(string expression) =>
        Grouping().Replace(Selector().Replace(Window().Replace(expression, ""), ""), " ");

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Selector();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Window();

    [GeneratedRegex(@"(?<label>[a-zA-Z_]\w*)\s*(?:=~|!~|!=|=)\s*""")]
    private static partial Regex Matcher();

    [GeneratedRegex(@"\b(?:by|without|on|ignoring|group_left|group_right)\s*\((?<labels>[^)]*)\)")]
    private static partial Regex Grouping();

    // A name that is followed by a bracket is a function.
    [GeneratedRegex(@"(?<![\w:.])(?<name>[a-zA-Z_:][\w:]*)(?![\w:])(?!\s*\()")]
    private static partial Regex Name();
}
