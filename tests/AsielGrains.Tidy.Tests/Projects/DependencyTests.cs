using System.Text.RegularExpressions;
using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Projects;

/// <summary>Who knows whom: the house stays in one piece because the arrows point one way.</summary>
public partial class DependencyTests
{
    // Host is absent: it composes everything.
    static readonly Dictionary<string, string[]> Knows = new()
    {
        ["Cli"] = ["Contract", "Domain", "Lives"],
        ["Contract"] = [],
        ["Dashboard"] = ["Domain", "Grains"],
        ["Domain"] = [],
        ["Failpoints"] = [],
        ["Gateway"] = ["Contract", "Domain", "Failpoints", "Grains"],
        ["Grains"] = ["Domain", "Failpoints", "Journal"],
        ["Journal"] = ["Domain", "Failpoints"],
        ["Lives"] = ["Domain"],
    };

    // Analyzers leave nothing behind in what is built.
    static readonly string[] PackagesOfDomain = ["Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    static readonly string[] Databases = ["src/AsielGrains.Journal", "src/AsielGrains.Grains/Storage"];

    static readonly string[] Wire = ["src/AsielGrains.Cli", "src/AsielGrains.Contract", "src/AsielGrains.Gateway"];

    static IEnumerable<SourceFile> Code => Repository.Ending(".cs", ".razor").Where(file => file.IsIn("src"));

    [Fact]
    public void Projects_refer_only_to_those_they_may_know() => Rule.Holds(Projects("src").SelectMany(Strangers));

    [Fact]
    public void Domain_takes_no_package() => Rule.Holds(Projects("src").SelectMany(PackagesInDomain));

    [Fact]
    public void These_tests_refer_to_no_project() => Rule.Holds(
        from project in Projects("tests/AsielGrains.Tidy.Tests")
        from other in project.Projects
        select project.File.At(other.Line, $"refers to {other.Name}, but reads files only"));

    [Fact]
    public void Database_drivers_stay_in_the_journal_and_in_the_storage_of_grains() =>
        Rule.Holds(Code.SelectMany(Drivers).Concat(Projects("src").SelectMany(DriverPackages)));

    [Fact]
    public void Protobuf_types_stay_in_contract_gateway_and_client() =>
        Rule.Holds(Code.SelectMany(ProtobufTypes).Concat(Projects("src").SelectMany(ProtobufPackages)));

    [Fact]
    public void A_stranger_is_found()
    {
        Rule.Finds(file => Strangers(new(file)), "src/AsielGrains.Domain/AsielGrains.Domain.csproj",
            """<Project><ProjectReference Include="../AsielGrains.Journal/AsielGrains.Journal.csproj" /></Project>""");
        Rule.Finds(file => PackagesInDomain(new(file)), "src/AsielGrains.Domain/AsielGrains.Domain.csproj",
            """<Project><PackageReference Include="Npgsql" /></Project>""");
        Rule.Finds(file => DriverPackages(new(file)), "src/AsielGrains.Gateway/AsielGrains.Gateway.csproj",
            """<Project><PackageReference Include="Npgsql" /></Project>""");
        Rule.Finds(file => ProtobufPackages(new(file)), "src/AsielGrains.Grains/AsielGrains.Grains.csproj",
            """<Project><PackageReference Include="Google.Protobuf" /></Project>""");
        Rule.Finds(Drivers, "src/AsielGrains.Grains/Feed/A.cs", "using Microsoft.Data.Sqlite;");
        Rule.Finds(ProtobufTypes, "src/AsielGrains.Dashboard/A.razor", "@using AsielGrains.Contract.V1");
    }

    static IEnumerable<ProjectFile> Projects(string folder) =>
        ProjectFile.All.Where(project => project.File.IsIn(folder));

    static IEnumerable<Violation> Strangers(ProjectFile project) =>
        project.Name == "Host" ? [] :
        !Knows.TryGetValue(project.Name, out var known)
            ? [project.File.At(1, "is a new project: say here whom it may know")]
            : project.Projects.Where(other => !known.Contains(other.Name))
                .Select(other => project.File.At(other.Line, $"must not know {other.Name}"));

    static IEnumerable<Violation> PackagesInDomain(ProjectFile project) =>
        from package in project.Name == "Domain" ? project.Packages : []
        where !PackagesOfDomain.Contains(package.Name)
        select project.File.At(package.Line, $"takes {package.Name}: the domain stands on the base library alone");

    static IEnumerable<Violation> Drivers(SourceFile file) =>
        from place in Databases.Any(file.IsIn) ? [] : file.Find(Driver())
        select file.At(place.Line, $"names {place.Match.Value}: only the journal and the grains' storage do");

    static IEnumerable<Violation> DriverPackages(ProjectFile project) =>
        from package in project.Name is "Journal" or "Grains" ? [] : project.Packages
        where Driver().IsMatch(package.Name)
        select project.File.At(package.Line, $"takes {package.Name}");

    static IEnumerable<Violation> ProtobufTypes(SourceFile file) =>
        from place in Wire.Any(file.IsIn) ? [] : file.Find(Protobuf())
        select file.At(place.Line, $"names {place.Match.Value}: protobuf types stay at the edge");

    static IEnumerable<Violation> ProtobufPackages(ProjectFile project) =>
        from package in Wire.Contains(project.Folder) ? [] : project.Packages
        where Protobuf().IsMatch(package.Name) || package.Name.StartsWith("Grpc.", StringComparison.Ordinal)
        select project.File.At(package.Line, $"takes {package.Name}");

    [GeneratedRegex(@"\bNpgsql\w*\b|\bMicrosoft\.Data\.Sqlite\b|\bSqliteConnection\b")]
    private static partial Regex Driver();

    [GeneratedRegex(@"\bGoogle\.(Protobuf|Api|Rpc)\b|\bAsielGrains\.Contract\b")]
    private static partial Regex Protobuf();
}
