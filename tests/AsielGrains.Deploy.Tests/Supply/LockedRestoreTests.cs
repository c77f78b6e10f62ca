namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>In CI a package comes as the lock file has it, or the restore fails.</summary>
public class LockedRestoreTests
{
    const string Project = "src/AsielGrains.Domain/AsielGrains.Domain.csproj";
    const string LockFile = "src/AsielGrains.Domain/packages.lock.json";
    const string Versions = "src/Directory.Packages.props";

    static readonly string[] Sources =
        [Project, LockFile, Versions, "src/Directory.Build.props", "src/nuget.config"];

    [Fact]
    public async Task What_is_locked_is_restored()
    {
        using var sources = Copy();
        (await Restore(sources)).Succeeded();
    }

    [Fact]
    public async Task Another_version_is_refused()
    {
        using var sources = Copy();
        sources.Write(Versions, Repository.Read(Versions).Replace(
            "BannedApiAnalyzers\" Version=\"5.6.0\"", "BannedApiAnalyzers\" Version=\"4.14.0\"",
            StringComparison.Ordinal));
        Assert.Contains("NU1004", await Refused(sources), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_further_package_is_refused()
    {
        using var sources = Copy();
        sources.Write(Project, Repository.Read(Project).Replace(
            "</ItemGroup>", "<PackageReference Include=\"CsvHelper\" /></ItemGroup>", StringComparison.Ordinal));
        Assert.Contains("NU1004", await Refused(sources), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_content_under_the_same_version_is_refused()
    {
        using var sources = Copy();
        var locked = Repository.Read(LockFile);
        var hash = locked.IndexOf("\"contentHash\": \"", StringComparison.Ordinal) + "\"contentHash\": \"".Length;
        sources.Write(LockFile, locked[..hash] + (locked[hash] == 'A' ? 'B' : 'A') + locked[(hash + 1)..]);
        Assert.Contains("NU1403", await Refused(sources), StringComparison.Ordinal);
    }

    static Scratch Copy()
    {
        var scratch = new Scratch();
        foreach (var file in Sources)
            scratch.Copy(file);
        return scratch;
    }

    static async Task<string> Refused(Scratch sources)
    {
        var restore = await Restore(sources);
        Assert.NotEqual(0, restore.ExitCode);
        return restore.Output;
    }

    static Task<ProgramRun> Restore(Scratch sources) => ProgramRun.Of(
        sources.Path, new Dictionary<string, string?> { ["CI"] = "true", ["MSBUILDDISABLENODEREUSE"] = "1" },
        "dotnet", "restore", sources.At(Project));
}
