using AsielGrains.Deploy.Tests.Grafana;

namespace AsielGrains.Deploy.Tests.Prometheus;

/// <summary>The rules, as Prometheus' own tool judges them.</summary>
public sealed class RuleTests
{
    const string Folder = "tests/AsielGrains.Deploy.Tests/Prometheus";

    [Fact]
    public async Task Promtool_finds_nothing_wrong_with_the_rules()
    {
        var run = await Promtool("check", "rules", Repository.At(Alert.AlertFile), Repository.At(Alert.RecordingFile));

        Assert.Contains($"{Alert.All.Count} rules found", run.Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_alert_fires_when_it_should_and_only_then() =>
        (await Promtool("test", "rules", Repository.At(Alert.TestFile))).Succeeded();

    [Fact]
    public async Task What_is_counted_beforehand_is_what_its_name_says() =>
        (await Promtool("test", "rules", Repository.At(Alert.RecordingTestFile))).Succeeded();

    [Fact]
    public void No_figure_of_how_long_calls_take_takes_streams_in() => Assert.All(
        Alert.All.Concat(Alert.Recorded).Select(rule => rule.Expression)
            .Concat(Panel.All.SelectMany(panel => panel.Expressions))
            .Where(expression => expression.Contains("gateway_call_duration", StringComparison.Ordinal)),
        expression => Assert.Contains("kind=\"unary\"", expression, StringComparison.Ordinal));

    [Fact]
    public void Every_alert_is_tested_both_ways() => Assert.Equal(
        Alert.All.SelectMany(alert => (string[])[$"{alert.Name} fires", $"{alert.Name} stays silent"]).Order(),
        Alert.Tests().Order());

    [Theory]
    [InlineData("== 0", "== 2")]
    [InlineData("> 60", "> 0")]
    public async Task A_rule_that_says_something_else_is_found(string right, string wrong)
    {
        using var folder = new Scratch();
        var rules = Repository.Read(Alert.AlertFile);
        Assert.Contains(right, rules, StringComparison.Ordinal);
        folder.Write("alerts.yml", rules.Replace(right, wrong, StringComparison.Ordinal));
        var tests = folder.Write("alerts.test.yml", Repository.Read(Alert.TestFile).Replace(
            "../../../deploy/prometheus/alerts.yml", "alerts.yml", StringComparison.Ordinal));

        Assert.NotEqual(0, (await Promtool("test", "rules", tests)).ExitCode);
    }

    static Task<ProgramRun> Promtool(params string[] arguments) =>
        ProgramRun.Of(Repository.At(Folder), "promtool", arguments);
}
