using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Projects;

public class PackageTests
{
    const string Versions = "src/Directory.Packages.props";

    [Fact]
    public void Every_package_with_a_version_is_used()
    {
        var used = Repository.Ending(".csproj", ".props")
            .SelectMany(file => new ProjectFile(file).Packages.Select(package => package.Name))
            .ToHashSet();
        Rule.Holds(Unused(Repository.Files.Single(file => file.Path == Versions), used));
    }

    [Fact]
    public void Packages_are_listed_by_the_alphabet() =>
        Rule.Holds(Repository.Ending("Packages.props").SelectMany(Disorder));

    [Fact]
    public void Every_project_has_its_lock_file() => Rule.Holds(
        from project in ProjectFile.All
        where Repository.Files.All(file => file.Path != $"{project.Folder}/packages.lock.json")
        select project.File.At(1, "has no packages.lock.json beside it"));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Files.Single(file => file.Path == "AsielGrains.sln").Text.Replace('\\', '/');
        Rule.Holds(
            from project in ProjectFile.All
            where !solution.Contains($"\"{project.File.Path}\"", StringComparison.Ordinal)
            select project.File.At(1, "is not in AsielGrains.sln"));
    }

    [Fact]
    public void An_unused_and_a_misplaced_package_are_found()
    {
        const string Text = """<Project><PackageVersion Include="B" />""" + "\n" +
            """<PackageVersion Include="A" /></Project>""";
        Rule.Finds(file => Unused(file, ["B"]), Versions, Text);
        Rule.Finds(Disorder, Versions, Text);
    }

    static IEnumerable<Violation> Unused(SourceFile file, HashSet<string> used) =>
        from package in new ProjectFile(file).Included("PackageVersion")
        where !used.Contains(package.Include)
        select file.At(package.Line, $"no project uses {package.Include}");

    static IEnumerable<Violation> Disorder(SourceFile file)
    {
        var packages = new ProjectFile(file).Included("PackageVersion").ToList();
        return packages.Zip(packages.Skip(1))
            .Where(pair => StringComparer.OrdinalIgnoreCase.Compare(pair.First.Include, pair.Second.Include) >= 0)
            .Select(pair => file.At(pair.Second.Line, $"{pair.Second.Include} belongs before {pair.First.Include}"));
    }
}
