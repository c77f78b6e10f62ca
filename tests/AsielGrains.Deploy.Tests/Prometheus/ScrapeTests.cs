using System.Text.Json.Nodes;
using AsielGrains.Deploy.Tests.Compose;
using AsielGrains.Deploy.Tests.Kubernetes;
using AsielGrains.Deploy.Tests.Settings;
using k8s.Models;

namespace AsielGrains.Deploy.Tests.Prometheus;

/// <summary>Prometheus finds the hosts wherever they run, under the job that the rules speak of.</summary>
public sealed class ScrapeTests
{
    const string OnTheMachine = "deploy/prometheus/asielgrains.yml";
    const string InKubernetes = "deploy/prometheus/kubernetes.yml";
    const string InCompose = $"{Composition.Folder}/prometheus.yml";

    static int Port => HostPorts.Defaults["management"];

    [Theory]
    [InlineData(OnTheMachine)]
    [InlineData(InKubernetes)]
    public async Task Promtool_takes_the_file(string file) =>
        (await ProgramRun.Of(Repository.Root, "promtool", "check", "config", Repository.At(file))).Succeeded();

    [Theory]
    [InlineData(OnTheMachine)]
    [InlineData(InKubernetes)]
    [InlineData(InCompose)]
    public void The_job_is_that_of_the_rules_and_asks_where_the_host_answers(string file)
    {
        var job = Job(file);
        Assert.Equal("asielgrains", (string)job["job_name"]!);
        Assert.Contains((string)job["metrics_path"]!, HostPorts.ManagementPaths);
    }

    [Fact]
    public void On_the_machine_it_asks_the_management_port() =>
        Assert.Equal([$"127.0.0.1:{Port}"], Composition.Strings(Job(OnTheMachine)["static_configs"]![0]!["targets"]));

    [Fact]
    public void In_compose_it_asks_every_silo() => Assert.Equal(
        Composition.Services.Select(service => service.Key)
            .Where(name => name.StartsWith("silo", StringComparison.Ordinal)).Select(name => $"{name}:{Port}"),
        Composition.Strings(Job(InCompose)["static_configs"]![0]!["targets"]));

    [Fact]
    public void In_kubernetes_it_asks_every_pod_by_the_service_that_names_them_all()
    {
        var lookup = Job(InKubernetes)["dns_sd_configs"]!.AsArray().Single()!;
        var service = Manifests.All.OfType<V1Service>().Single(service =>
            $"{service.Metadata.Name}.{service.Metadata.NamespaceProperty}.svc.cluster.local"
                == (string)lookup["names"]!.AsArray().Single()!);

        Assert.Equal("A", (string)lookup["type"]!);
        Assert.Equal("None", service.Spec.ClusterIP);
        Assert.True(service.Spec.PublishNotReadyAddresses);
        Assert.Equal(Assert.Single(service.Spec.Ports).Port, (int)lookup["port"]!);
    }

    static JsonNode Job(string file) =>
        Composition.Read(Repository.Read(file))["scrape_configs"]!.AsArray().Single()!;
}
