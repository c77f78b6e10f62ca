using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>A release says what it is, and the same sources make the same release.</summary>
[Collection<TwoReleasesCollection>]
public partial class ReleaseTests(TwoReleases releases)
{
    [Fact]
    public void Two_builds_from_two_folders_are_identical()
    {
        Assert.Matches(Identical(), releases.Run.Succeeded().Output);
        var files = Directory.GetFiles(Path.Combine(releases.First, "host"), "*", SearchOption.AllDirectories);
        Assert.True(files.Length > 100);
        Assert.All(files, file => Assert.Equal(
            TwoReleases.HashOf(file),
            TwoReleases.HashOf(file.Replace(releases.First, releases.Second, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("AsielGrains.Domain.dll")]
    [InlineData("appsettings.json")]
    public async Task One_changed_byte_is_found(string name)
    {
        releases.Run.Succeeded();
        using var scratch = new Scratch();
        var copy = scratch.At("copy");
        (await ProgramRun.Of(scratch.Path, "cp", "-r", releases.Second, copy)).Succeeded();
        var file = Path.Combine(copy, "host", name);
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);

        var comparison = await Compare(releases.First, copy);
        Assert.NotEqual(0, comparison.ExitCode);
        Assert.Contains(name, comparison.Output, StringComparison.Ordinal);

        // Also when its own list of hashes was made to agree.
        var sums = Path.Combine(copy, "SHA256SUMS");
        File.WriteAllText(sums, File.ReadAllText(sums).Replace(
            TwoReleases.HashOf(Path.Combine(releases.Second, "host", name)), TwoReleases.HashOf(file),
            StringComparison.Ordinal));
        Assert.Contains("differ", (await Compare(releases.First, copy)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_provenance_names_commit_lock_files_tools_and_every_file()
    {
        releases.Run.Succeeded();
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(releases.First, "provenance.json")));
        var definition = json.RootElement.GetProperty("predicate").GetProperty("buildDefinition");

        Assert.Equal(releases.Commit, definition.GetProperty("externalParameters").GetProperty("commit").GetString());
        Assert.Matches(@"^10\.", definition.GetProperty("internalParameters").GetProperty("sdk").GetString());
        Assert.Superset(
            new HashSet<string?> { "src/AsielGrains.Host/packages.lock.json", ".config/dotnet-tools.json" },
            definition.GetProperty("resolvedDependencies").EnumerateArray()
                .Select(one => one.GetProperty("name").GetString()).ToHashSet());
        Assert.Equal(
            Directory.GetFiles(Path.Combine(releases.First, "host"), "*", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(releases.First, file), TwoReleases.HashOf(file))).Order(),
            json.RootElement.GetProperty("subject").EnumerateArray()
                .Select(one => (one.GetProperty("name").GetString()!,
                    one.GetProperty("digest").GetProperty("sha256").GetString()!)).Order());
    }

    [Fact]
    public void The_release_holds_no_folder_of_the_machine_that_built_it()
    {
        releases.Run.Succeeded();
        var folder = Path.Combine(Path.GetTempPath(), "tmp.");
        Assert.All(Directory.GetFiles(Path.Combine(releases.First, "host"), "AsielGrains.*"), file =>
            Assert.DoesNotContain(folder, File.ReadAllText(file, Encoding.Latin1), StringComparison.Ordinal));
    }

    static Task<ProgramRun> Compare(string first, string second) =>
        ProgramRun.Of(Repository.Root, Repository.At("deploy/release/compare"), first, second);

    [GeneratedRegex(@"two releases of \d+ files: identical")]
    private static partial Regex Identical();
}
