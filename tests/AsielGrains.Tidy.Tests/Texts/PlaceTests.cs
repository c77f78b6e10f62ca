using System.Text.RegularExpressions;
using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Texts;

/// <summary>Nothing depends on, or tells of, the machine that it was written on.</summary>
public partial class PlaceTests
{
    // Its key says from which source packages may come, by name and without an address.
    const string SourceMapping = "src/nuget.config";

    static IEnumerable<SourceFile> Written => Repository.Files.Where(file =>
        !file.IsIn("tests/AsielGrains.Tidy.Tests")
        && !file.Path.EndsWith("packages.lock.json", StringComparison.Ordinal));

    [Fact]
    public void No_file_names_a_folder_of_one_machine() => Rule.Holds(Written.SelectMany(Folders));

    [Fact]
    public void No_file_names_a_package_registry() => Rule.Holds(
        Written.Where(file => file.Path != SourceMapping).SelectMany(Registries));

    [Fact]
    public void The_source_mapping_names_no_address() =>
        Assert.All(Repository.Ending(SourceMapping), file => Assert.DoesNotContain("//", file.Text));

    [Theory]
    [InlineData("/home/someone/asiel")]
    [InlineData("cd /root/asiel")]
    [InlineData("\"/work/asiel\"")]
    [InlineData("Data Source=/tmp/journal.db")]
    [InlineData(@"C:\Users\someone")]
    public void A_folder_is_found(string text) => Rule.Finds(Folders, "src/A.cs", text);

    [Theory]
    [InlineData("https://api.nuget.org/v3/index.json")]
    [InlineData("registry=https://registry.npmjs.org")]
    [InlineData("https://packages.example/repository/nuget/index.json")]
    public void A_registry_is_found(string text) => Rule.Finds(Registries, "src/A.cs", text);

    [Theory]
    [InlineData("src/AsielGrains.Host/work/home/")]
    [InlineData("$folder/home/")]
    [InlineData("MapGet(\"/v1/home/\")")]
    public void A_path_of_its_own_passes(string text) => Rule.Passes(Folders, "src/A.cs", text);

    static IEnumerable<Violation> Folders(SourceFile file) =>
        file.Find(Folder()).Select(place => file.At(place.Line, $"{place.Match.Value} is a folder of one machine"));

    static IEnumerable<Violation> Registries(SourceFile file) =>
        file.Find(Registry()).Select(place => file.At(place.Line, $"{place.Match.Value} is a package registry"));

    [GeneratedRegex(@"(?<![\w.})/-])/(home|mnt|root|tmp|Users|work)/|\b[A-Z]:\\\w")]
    private static partial Regex Folder();

    [GeneratedRegex(@"\b(nuget|npmjs|pypi)\.(org|com)\b|https?://\S*/(nuget|npm|pypi)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();
}
