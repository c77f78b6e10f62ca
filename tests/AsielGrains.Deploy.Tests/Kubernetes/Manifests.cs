using k8s;
using k8s.Models;

namespace AsielGrains.Deploy.Tests.Kubernetes;

/// <summary>All of deploy/kubernetes, read strictly: a field that the API does not know is an error.</summary>
static class Manifests
{
    public const string Folder = "deploy/kubernetes";

    // Kustomize's own file is for its program, not for the API.
    const string Kustomization = "kustomization.yaml";

    public static IReadOnlyList<object> All { get; } =
    [
        .. Repository.Files(Folder, "*.yaml")
            .Where(file => Path.GetFileName(file) != Kustomization)
            .SelectMany(file => Read(File.ReadAllText(file))),
    ];

    public static V1Deployment Silos { get; } = All.OfType<V1Deployment>().Single();

    public static V1PodSpec Pod => Silos.Spec.Template.Spec;

    public static V1Container Host => Pod.Containers.Single();

    public static IDictionary<string, string> Settings => All.OfType<V1ConfigMap>().Single().Data;

    public static IReadOnlyList<object> Read(string yaml) => KubernetesYaml.LoadAllFromString(yaml, strict: true);
}
