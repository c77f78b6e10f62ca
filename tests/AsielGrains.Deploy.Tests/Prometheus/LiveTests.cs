using AsielGrains.Deploy.Tests.Grafana;

namespace AsielGrains.Deploy.Tests.Prometheus;

/// <summary>What rules and boards ask for, a running system tells.</summary>
public sealed class LiveTests(ScrapedChain chain)
{
    // What Prometheus puts on every series itself.
    static readonly string[] OfPrometheus = ["instance", "job"];

    public static TheoryData<string> Asked =>
    [
        .. Alert.All.Concat(Alert.Recorded).Select(rule => rule.Expression)
            .Concat(Panel.All.SelectMany(panel => panel.Expressions))
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Every_metric_and_label_that_is_asked_for_exists(string expression)
    {
        var labels = new HashSet<string>(OfPrometheus);
        foreach (var metric in PromQl.Metrics(expression))
        {
            var series = await chain.Prometheus.Series(metric);
            Assert.True(series.Count > 0, $"{metric} does not exist.");
            labels.UnionWith(series.SelectMany(one => one).Select(label => label.Key));
        }

        Assert.Empty(PromQl.Labels(expression).Except(labels));
    }

    [Fact]
    public async Task Every_panel_shows_something()
    {
        // A rate exists from the second scrape on in which its counter is seen.
        foreach (var panel in Panel.All)
            foreach (var expression in panel.Expressions.Select(Filled))
                await PrometheusProcess.Until(
                    async () => await chain.Prometheus.Query(expression) is { Count: > 0 },
                    $"{panel.Board}, {panel.Title} shows {expression}");
    }

    [Fact]
    public async Task A_metric_that_nobody_tells_is_found() =>
        Assert.Empty(await chain.Prometheus.Series("journal_append_duration_minutes_bucket"));

    [Fact]
    public async Task A_system_that_is_well_raises_no_alert_and_a_killed_host_does()
    {
        // The certificates of the tests live two days.
        await PrometheusProcess.Until(
            async () => (await chain.Prometheus.Firing()).Contains(("CertificateExpires", Host)), "it is seen");
        var before = await chain.Prometheus.Firing();

        await chain.Victim.Kill();

        await PrometheusProcess.Until(
            async () => (await chain.Prometheus.Firing()).Contains(("HostDown", Host)), "HostDown fires");
        Assert.Equal([("CertificateExpires", Host)], before);
    }

    [Fact]
    public async Task Prometheus_evaluates_every_rule()
    {
        var all = Alert.All.Count + Alert.Recorded.Count;
        await PrometheusProcess.Until(
            async () => (await chain.Prometheus.Rules())
                .Count(rule => rule["health"]!.GetValue<string>() == "ok") == all,
            "every rule is evaluated without an error");
    }

    string Host => chain.Victim.Management.Authority;

    static string Filled(string expression) => expression
        .Replace("$__rate_interval", "1m", StringComparison.Ordinal)
        .Replace("$instance", ".*", StringComparison.Ordinal);
}
