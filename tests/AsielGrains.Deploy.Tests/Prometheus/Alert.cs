using YamlDotNet.RepresentationModel;

namespace AsielGrains.Deploy.Tests.Prometheus;

/// <summary>One rule of the files under deploy/prometheus.</summary>
/// <param name="Name">What it is called, or the name of the figure that it records.</param>
/// <param name="Runbook">The page that its alert points to; null for a rule that records.</param>
sealed record Alert(string Name, string Expression, string? Runbook)
{
    public const string AlertFile = "deploy/prometheus/alerts.yml";
    public const string RecordingFile = "deploy/prometheus/recording.yml";
    public const string TestFile = "tests/AsielGrains.Deploy.Tests/Prometheus/alerts.test.yml";

    public const string RecordingTestFile = "tests/AsielGrains.Deploy.Tests/Prometheus/recording.test.yml";

    public static IReadOnlyList<Alert> All { get; } = [.. Rules(AlertFile)];

    public static IReadOnlyList<Alert> Recorded { get; } = [.. Rules(RecordingFile)];

    /// <summary>The names of the tests in the file of tests, each "alert fires" or "alert stays silent".</summary>
    public static IEnumerable<string> Tests() =>
        from test in (YamlSequenceNode)Root(TestFile)["tests"]
        select Text(test["name"]);

    static IEnumerable<Alert> Rules(string file) =>
        from rules in (YamlSequenceNode)Root(file)["groups"]
        from rule in (YamlSequenceNode)rules["rules"]
        select Of((YamlMappingNode)rule);

    static Alert Of(YamlMappingNode rule) => rule.Children.TryGetValue("alert", out var name)
        ? new(Text(name), Text(rule["expr"]), Text(rule["annotations"]["runbook_url"]))
        : new(Text(rule["record"]), Text(rule["expr"]), null);

    static YamlNode Root(string file)
    {
        var stream = new YamlStream();
        using var text = new StringReader(Repository.Read(file));
        stream.Load(text);
        return stream.Documents[0].RootNode;
    }

    static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
