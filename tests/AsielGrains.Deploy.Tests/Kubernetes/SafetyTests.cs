using System.Globalization;
using AsielGrains.Deploy.Tests.Settings;
using k8s.Models;

namespace AsielGrains.Deploy.Tests.Kubernetes;

/// <summary>What keeps the silos apart, alive and closed.</summary>
public class SafetyTests
{
    static IEnumerable<V1NetworkPolicy> Policies => Manifests.All.OfType<V1NetworkPolicy>();

    [Fact]
    public void The_host_is_nobody_and_can_write_nowhere_but_in_memory()
    {
        Assert.True(Manifests.Pod.SecurityContext.RunAsNonRoot);
        Assert.True(Manifests.Pod.SecurityContext.RunAsUser > 0);
        Assert.Equal("RuntimeDefault", Manifests.Pod.SecurityContext.SeccompProfile.Type);
        Assert.False(Manifests.Pod.AutomountServiceAccountToken);
        var container = Manifests.Host.SecurityContext;
        Assert.False(container.AllowPrivilegeEscalation);
        Assert.True(container.ReadOnlyRootFilesystem);
        Assert.Equal(["ALL"], container.Capabilities.Drop);
        Assert.Null(container.Capabilities.Add);
        Assert.All(
            Manifests.Host.VolumeMounts.Where(mount => mount.ReadOnlyProperty is not true),
            mount => Assert.Equal("Memory", VolumeOf(mount).EmptyDir.Medium));
        Assert.Equal("restricted", Manifests.All.OfType<V1Namespace>().Single()
            .Metadata.Labels["pod-security.kubernetes.io/enforce"]);
    }

    [Fact]
    public void The_image_is_of_one_version() => Assert.Empty(Images.Loose([Manifests.Host.Image]));

    [Fact]
    public void It_has_what_it_needs_and_takes_no_more()
    {
        Assert.Superset(new HashSet<string> { "cpu", "memory" }, Manifests.Host.Resources.Requests.Keys.ToHashSet());
        Assert.Contains("memory", Manifests.Host.Resources.Limits);
    }

    [Fact]
    public void A_pod_has_time_to_notice_to_drain_and_to_end()
    {
        var notice = Seconds("Drain__Notice");
        var readiness = Manifests.Host.ReadinessProbe;
        Assert.True(readiness.PeriodSeconds * readiness.FailureThreshold + readiness.TimeoutSeconds <= notice,
            "The silo would stop taking calls before it is known to be unready.");
        Assert.True(notice + Seconds("Drain__WorkMax") + 10 <= Manifests.Pod.TerminationGracePeriodSeconds,
            "The silo would be killed in its work.");
    }

    [Fact]
    public void Two_silos_are_always_there()
    {
        Assert.Equal(3, Manifests.Silos.Spec.Replicas);
        Assert.Equal("0", Manifests.Silos.Spec.Strategy.RollingUpdate.MaxUnavailable.Value);
        Assert.Equal("1", Manifests.All.OfType<V1PodDisruptionBudget>().Single().Spec.MaxUnavailable.Value);
        Assert.Contains(Manifests.Pod.TopologySpreadConstraints, one =>
            one is { TopologyKey: "kubernetes.io/hostname", WhenUnsatisfiable: "DoNotSchedule" });
    }

    [Fact]
    public void What_no_rule_names_is_closed()
    {
        var nothing = Policies.Single(policy => policy.Metadata.Name == "nothing");
        Assert.Null(nothing.Spec.PodSelector.MatchLabels);
        Assert.Equal(["Ingress", "Egress"], nothing.Spec.PolicyTypes);
        Assert.All(
            Policies.SelectMany(policy => policy.Spec.Ingress ?? []),
            rule => Assert.True(rule.FromProperty.Count > 0 && rule.Ports.Count > 0));
        Assert.All(
            Policies.SelectMany(policy => policy.Spec.Egress ?? []),
            rule => Assert.True(rule.To.Count > 0 && rule.Ports.Count > 0));
    }

    [Theory]
    [InlineData("silo")]
    [InlineData("management")]
    [InlineData("grpc")]
    public void A_port_is_open_to_those_who_need_it(string port)
    {
        var rule = Assert.Single(
            Policies.SelectMany(policy => policy.Spec.Ingress ?? []),
            rule => rule.Ports.Any(open => open.Port.Value == port));
        var from = Assert.Single(rule.FromProperty);
        Assert.Equal(port == "silo", from.PodSelector is not null && from.NamespaceSelector is null);
        if (port == "management")
            Assert.Equal("monitoring", from.NamespaceSelector!.MatchLabels["kubernetes.io/metadata.name"]);
    }

    static V1Volume VolumeOf(V1VolumeMount mount) => Manifests.Pod.Volumes.Single(volume => volume.Name == mount.Name);

    static double Seconds(string setting) =>
        TimeSpan.Parse(Manifests.Settings[setting], CultureInfo.InvariantCulture).TotalSeconds;
}
