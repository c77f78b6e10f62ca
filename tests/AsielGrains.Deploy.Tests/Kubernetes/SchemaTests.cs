using k8s;
using k8s.Models;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace AsielGrains.Deploy.Tests.Kubernetes;

/// <summary>The manifests are what the API takes.</summary>
public class SchemaTests
{
    const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: a}
        spec:
          replicas: 3
          selector: {matchLabels: {a: b}}
          template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: a}]}}
        """;

    [Fact]
    public void Every_manifest_is_of_a_kind_and_a_form_that_the_API_knows()
    {
        Assert.True(Manifests.All.Count >= 12);
        Assert.All(Manifests.All, one => Assert.NotEmpty(Assert.IsAssignableFrom<IMetadata<V1ObjectMeta>>(one).Name()));
    }

    [Theory]
    [InlineData("replicas: 3", "replica: 3")]
    [InlineData("replicas: 3", "replicas: three")]
    [InlineData("image: a", "image: a, imagePullPolcy: Always")]
    [InlineData("kind: Deployment", "kind: Deploy")]
    public void A_slip_is_found(string right, string wrong)
    {
        Assert.Single(Manifests.Read(Deployment));
        Assert.ThrowsAny<Exception>(() => Manifests.Read(Deployment.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Everything_is_in_our_namespace() => Assert.All(
        Manifests.All.OfType<IMetadata<V1ObjectMeta>>().Where(one => one is not V1Namespace),
        one => Assert.Equal("asielgrains", one.Namespace()));

    [Fact]
    public void No_two_of_a_kind_have_one_name()
    {
        var names = Manifests.All.Select(one => (one.GetType(), ((IMetadata<V1ObjectMeta>)one).Name())).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void Kustomize_takes_every_file_and_no_other()
    {
        var listed = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(
            new Parser(new StringReader(Repository.Read($"{Manifests.Folder}/kustomization.yaml"))));
        Assert.Equal(
            Repository.Files(Manifests.Folder, "*.yaml").Select(Path.GetFileName)
                .Where(name => name != "kustomization.yaml").Order(),
            ((List<object>)listed["resources"]).Cast<string>().Order());
    }
}
