namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>The part of the audit that always sees: the project's own list against its lock files.</summary>
public class AdvisoryTests
{
    [Fact]
    public void No_locked_package_has_a_known_advisory()
    {
        string[] lockFiles =
        [
            .. Directory.EnumerateDirectories(Repository.At("src"))
                .Concat(Directory.EnumerateDirectories(Repository.At("tests")))
                .Select(project => Path.Combine(project, "packages.lock.json"))
                .Where(File.Exists),
        ];
        Assert.True(lockFiles.Length > 10);
        Assert.Empty(
            from file in lockFiles
            from found in Reported(File.ReadAllText(file))
            select $"{file}: {found}");
    }

    [Theory]
    [InlineData("Newtonsoft.Json", "12.0.3", "GHSA-5crp-9r3c-p9vr")]
    [InlineData("newtonsoft.json", "9.0.1", "GHSA-5crp-9r3c-p9vr")]
    [InlineData("SQLitePCLRaw.lib.e_sqlite3", "2.1.11", "GHSA-2m69-gcr7-jv3q")]
    [InlineData("Microsoft.OpenApi", "2.3.0", "GHSA-v5pm-xwqc-g5wc")]
    public void The_canary_is_reported(string package, string version, string advisory) =>
        Assert.Contains(advisory, Assert.Single(Reported(LockFile(package, version))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Newtonsoft.Json", "13.0.1")]
    [InlineData("Npgsql", "8.0.3")]
    public void A_mended_version_is_not(string package, string version) =>
        Assert.Empty(Reported(LockFile(package, version)));

    static IEnumerable<string> Reported(string lockFile) =>
        from package in LockedPackage.In(lockFile)
        from advisory in Advisory.Known
        where advisory.Concerns(package)
        select $"{package.Name} {package.Version} has {advisory.Id}";

    static string LockFile(string package, string version) =>
        $$"""{"dependencies":{"net10.0":{"{{package}}":{"type":"Transitive","resolved":"{{version}}"} } } }""";
}
