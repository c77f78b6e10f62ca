namespace AsielGrains.Deploy.Tests.Settings;

public class HostSettingsTests
{
    [Theory]
    [InlineData("Journal__Engine")]
    [InlineData("Cluster__Address")]
    [InlineData("Tls__Silos__Name")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT")]
    public void What_the_host_reads_is_known(string name) => Assert.Empty(HostSettings.Strangers([name]));

    [Theory]
    [InlineData("Journal__Engin")]
    [InlineData("Clusters__Address")]
    [InlineData("Tls__Silos__Names")]
    [InlineData("Tls__Name")]
    [InlineData("JOURNAL")]
    public void A_misspelt_setting_is_found(string name) => Assert.Single(HostSettings.Strangers([name]));

    [Theory]
    [InlineData("deploy/systemd/asielgrains.env")]
    [InlineData("deploy/systemd/silo.env")]
    public void Every_setting_of_an_environment_file_is_one_that_the_host_reads(string file)
    {
        string[] names =
        [
            .. Repository.Read(file).Split('\n').Select(line => line.TrimStart('#'))
                .Where(line => line.Contains('=', StringComparison.Ordinal))
                .Select(line => line.Split('=')[0]).Where(name => !name.Contains(' ', StringComparison.Ordinal)),
        ];
        Assert.True(names.Length >= 4);
        Assert.Empty(HostSettings.Strangers(names));
    }
}
