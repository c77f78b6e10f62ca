namespace AsielGrains.Deploy.Tests.Prometheus;

public sealed class PromQlTests
{
    [Theory]
    [InlineData("up{job=\"a\"} == 0", "up", "job")]
    [InlineData("sum by (rpc, le) (rate(x_bucket{s!=\"OK\"}[5m])) / sum(y_total)", "x_bucket y_total", "le rpc s")]
    [InlineData("a == 0 and on (instance) b == 1", "a b", "instance")]
    [InlineData(
        "histogram_quantile(0.99, sum by (le) (rate(x_bucket{r!~\".*/(A|B)\"}[$__rate_interval])))",
        "x_bucket",
        "le r")]
    public void Metrics_and_labels_are_read_from_an_expression(string expression, string metrics, string labels)
    {
        Assert.Equal(metrics, string.Join(' ', PromQl.Metrics(expression).Order()));
        Assert.Equal(labels, string.Join(' ', PromQl.Labels(expression).Order()));
    }
}
