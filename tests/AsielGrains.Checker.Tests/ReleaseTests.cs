using System.Reflection;
using AsielGrains.Checker.Tests.Campaigns;
using AsielGrains.Checker.Tests.Sabotages;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Checker.Tests;

/// <summary>
/// What is released can't be told to fail: no failpoint and no deliberate bug is in it, not even by name.
/// </summary>
public sealed class ReleaseTests
{
    static readonly PlantedNames Planted = PlantedNames.Of(FolderOf("AsielGrains.Sources"));

    [Fact]
    public void Nothing_of_it_is_in_the_normal_build()
    {
        var folder = FolderOf("AsielGrains.Host.Released");
        var assemblies = Ours(folder);

        Assert.Contains(assemblies, path => Path.GetFileName(path) == "AsielGrains.Journal.dll");
        Assert.DoesNotContain(assemblies, path => path.Contains("Failpoints", StringComparison.Ordinal));
        Assert.Empty(assemblies.SelectMany(NamesIn));
        Assert.DoesNotContain(
            "Failpoints",
            File.ReadAllText(Path.Combine(folder, "AsielGrains.Host.deps.json")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_search_finds_it_in_the_build_for_tests()
    {
        var found = Ours(Path.GetDirectoryName(HostProgram.Of("AsielGrains.Host"))!).SelectMany(NamesIn).ToList();

        Assert.All(
            PlantedNames.Types.Concat(Planted.Texts),
            name => Assert.Contains(found, hit => hit.EndsWith($": {name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_deliberate_bug_and_every_place_of_a_campaign_is_among_the_names() => Assert.Subset(
        Planted.Texts.ToHashSet(),
        DeliberateBug.All.Select(bug => bug.Name).Concat(KillPlan.Failpoints).ToHashSet());

    static List<string> Ours(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "AsielGrains.*.dll"), .. Directory.EnumerateFiles(folder, "asiel.dll"),
    ];

    static IEnumerable<string> NamesIn(string path)
    {
        var content = File.ReadAllBytes(path);
        return Planted.In(content).Select(name => $"{Path.GetFileName(path)}: {name}");
    }

    static string FolderOf(string key) => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
