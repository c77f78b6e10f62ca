using System.IO.Compression;
using System.Xml.Linq;

namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>A package of another source never comes in, also when that source alone has it.</summary>
public class SourceMappingTests
{
    const string Mapping = "src/nuget.config";

    [Fact]
    public async Task A_package_of_another_source_is_refused()
    {
        using var folder = WithTwoSources();
        folder.Copy(Mapping);
        var restore = await Restore(folder);
        Assert.NotEqual(0, restore.ExitCode);
        Assert.Contains("source(s) were not considered: elsewhere", restore.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_mapping_it_would_come_in()
    {
        using var folder = WithTwoSources();
        (await Restore(folder)).Succeeded();
    }

    // The key of the one source is read from the mapping; here an empty folder stands behind it.
    static Scratch WithTwoSources()
    {
        var source = XDocument.Parse(Repository.Read(Mapping)).Descendants("packageSource").Single();
        var key = source.Attribute("key")!.Value;
        var folder = new Scratch();
        Directory.CreateDirectory(folder.At("empty"));
        Directory.CreateDirectory(folder.At("feed"));
        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="{key}" value="empty" />
                <add key="elsewhere" value="feed" />
              </packageSources>
              <config><add key="globalPackagesFolder" value="packages" /></config>
            </configuration>
            """);
        Pack(folder.At("feed/asiel.stranger.1.0.0.nupkg"));
        folder.Write("src/A/A.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
              <ItemGroup><PackageReference Include="Asiel.Stranger" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        return folder;
    }

    static void Pack(string file)
    {
        using var package = ZipFile.Open(file, ZipArchiveMode.Create);
        using var writer = new StreamWriter(package.CreateEntry("asiel.stranger.nuspec").Open());
        writer.Write("""
            <package><metadata>
              <id>Asiel.Stranger</id><version>1.0.0</version><authors>A</authors><description>A</description>
            </metadata></package>
            """);
    }

    static Task<ProgramRun> Restore(Scratch folder) => ProgramRun.Of(
        folder.Path, new Dictionary<string, string?> { ["NUGET_PACKAGES"] = null, ["MSBUILDDISABLENODEREUSE"] = "1" },
        "dotnet", "restore", folder.At("src/A/A.csproj"));
}
