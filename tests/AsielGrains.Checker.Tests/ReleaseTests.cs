using System.Reflection;
using System.Text;

namespace AsielGrains.Checker.Tests;

/// <summary>
/// What is released can't be told to fail: no failpoint and no deliberate bug is in it, not even by name.
/// </summary>
public sealed class ReleaseTests
{
    static readonly string[] Words =
    [
        "Failpoint", "Sabotage", "AG_FAIL", "AG_SABOTAGE", "before-transaction", "feed-published",
        "snapshot-unfinished", "membership-update", "FailingMembership",
        "migration-step", "drop-command-memory", "ack-before-commit",
        "canary-in-log", "stale-read", "lost-claim",
    ];

    [Fact]
    public void Nothing_of_it_is_in_the_normal_build()
    {
        var folder = FolderOf("AsielGrains.Host.Released");
        var assemblies = Ours(folder);

        Assert.Contains(assemblies, path => Path.GetFileName(path) == "AsielGrains.Journal.dll");
        Assert.DoesNotContain(assemblies, path => path.Contains("Failpoints", StringComparison.Ordinal));
        Assert.Empty(assemblies.SelectMany(WordsIn));
        Assert.DoesNotContain(
            "Failpoints",
            File.ReadAllText(Path.Combine(folder, "AsielGrains.Host.deps.json")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_search_finds_it_in_the_build_for_tests()
    {
        var found = Ours(Path.GetDirectoryName(FolderOf("AsielGrains.Host"))!).SelectMany(WordsIn).ToList();

        Assert.All(Words, word => Assert.Contains(found, hit => hit.EndsWith(word, StringComparison.Ordinal)));
    }

    static List<string> Ours(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "AsielGrains.*.dll"), .. Directory.EnumerateFiles(folder, "asiel.dll"),
    ];

    // Names lie in metadata as UTF-8, texts of code as UTF-16.
    static IEnumerable<string> WordsIn(string path)
    {
        var content = File.ReadAllBytes(path);
        return
            from word in Words
            where content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0
                || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0
            select $"{Path.GetFileName(path)}: {word}";
    }

    static string FolderOf(string key) => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
