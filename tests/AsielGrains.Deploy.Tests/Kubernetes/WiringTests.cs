using AsielGrains.Deploy.Tests.Settings;
using k8s.Models;

namespace AsielGrains.Deploy.Tests.Kubernetes;

/// <summary>What points at something points at something that is there.</summary>
public class WiringTests
{
    static IDictionary<string, string> Labels => Manifests.Silos.Spec.Template.Metadata.Labels;

    static IEnumerable<V1NetworkPolicy> Policies => Manifests.All.OfType<V1NetworkPolicy>();

    [Fact]
    public void Every_selector_finds_the_silos()
    {
        Assert.All(Manifests.Silos.Spec.Selector.MatchLabels, Labelled);
        Assert.All(Manifests.All.OfType<V1Service>(), service => Assert.All(service.Spec.Selector, Labelled));
        Assert.All(
            Manifests.All.OfType<V1PodDisruptionBudget>(), one => Assert.All(one.Spec.Selector.MatchLabels, Labelled));
        Assert.All(Manifests.Pod.TopologySpreadConstraints, one => Assert.All(one.LabelSelector.MatchLabels, Labelled));
        Assert.All(
            Policies.Where(policy => policy.Metadata.Name != "nothing"),
            policy => Assert.All(policy.Spec.PodSelector.MatchLabels, Labelled));
    }

    [Fact]
    public void Ports_are_those_the_host_listens_on()
    {
        var ports = Manifests.Host.Ports.ToDictionary(port => port.Name, port => port.ContainerPort);
        Assert.Equal(HostPorts.Defaults, ports);
        Assert.All(
            Manifests.All.OfType<V1Service>().SelectMany(service => service.Spec.Ports),
            port => Assert.Equal(ports[port.TargetPort.Value], port.Port));
        Assert.Subset(
            ports.Keys.ToHashSet(),
            Policies.SelectMany(policy => policy.Spec.Ingress ?? []).SelectMany(rule => rule.Ports)
                .Select(port => port.Port.Value).ToHashSet());
    }

    [Fact]
    public void Probes_ask_what_the_host_answers()
    {
        V1Probe[] alive = [Manifests.Host.StartupProbe, Manifests.Host.LivenessProbe];
        Assert.All(alive, probe => Assert.Equal("/healthz", probe.HttpGet.Path));
        Assert.Equal("/readyz", Manifests.Host.ReadinessProbe.HttpGet.Path);
        Assert.All(
            alive.Append(Manifests.Host.ReadinessProbe),
            probe => Assert.Equal("management", probe.HttpGet.Port.Value));
        Assert.Superset(new HashSet<string> { "/healthz", "/readyz", "/metrics" }, HostPorts.ManagementPaths);
    }

    [Fact]
    public void Every_setting_is_one_that_the_host_reads() => Assert.Empty(
        HostSettings.Strangers(Manifests.Settings.Keys.Concat(Manifests.Host.Env.Select(variable => variable.Name))));

    [Fact]
    public void Every_mounted_volume_is_there_and_every_named_file_is_in_one()
    {
        var volumes = Manifests.Pod.Volumes.Select(volume => volume.Name).ToHashSet();
        Assert.Equal(volumes, Manifests.Host.VolumeMounts.Select(mount => mount.Name).ToHashSet());
        var files = Manifests.Settings.Values.SelectMany(value => value.Split(';', '='))
            .Where(value => value.StartsWith("/etc/", StringComparison.Ordinal)).ToList();
        Assert.Equal(9, files.Count);
        Assert.All(files, file => Assert.Contains(
            Manifests.Host.VolumeMounts, mount => Path.GetDirectoryName(file) == mount.MountPath));
    }

    [Fact]
    public void Every_secret_is_named_in_the_readme()
    {
        var readme = Repository.Read("deploy/README.md");
        var secrets = Manifests.Pod.Volumes.Select(volume => volume.Secret?.SecretName)
            .Concat(Manifests.Host.Env.Select(variable => variable.ValueFrom?.SecretKeyRef?.Name))
            .OfType<string>().ToList();
        Assert.Equal(5, secrets.Count);
        Assert.All(secrets, secret => Assert.Contains(secret, readme, StringComparison.Ordinal));
    }

    static void Labelled(KeyValuePair<string, string> label) => Assert.Contains(label, Labels);
}
