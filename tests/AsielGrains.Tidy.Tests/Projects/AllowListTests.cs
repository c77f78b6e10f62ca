using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Projects;

/// <summary>
/// A package comes in because somebody decided it, also one that comes in behind another: it is named in a list that
/// is read when a change is judged.
/// </summary>
public class AllowListTests
{
    static readonly SourceFile Product = List("product");
    static readonly SourceFile Tests = List("tests");

    [Fact]
    public void The_product_takes_only_packages_of_its_list() =>
        Rule.Holds(LockFile.All.Where(IsProduct).SelectMany(file => Strangers(file, Names(Product))));

    [Fact]
    public void Tests_take_only_packages_of_both_lists() => Rule.Holds(
        LockFile.All.Where(file => !IsProduct(file))
            .SelectMany(file => Strangers(file, [.. Names(Product), .. Names(Tests)])));

    [Fact]
    public void No_list_names_what_nobody_takes() => Rule.Holds(
        Needless(Product, LockFile.All.Where(IsProduct)).Concat(Needless(Tests, LockFile.All)));

    [Fact]
    public void The_lists_are_in_the_order_of_the_alphabet_and_name_a_package_once() => Rule.Holds(
        from list in new[] { Product, Tests }
        from pair in list.Lines.Zip(list.Lines.Skip(1), (before, after) => (before, after))
        where StringComparer.OrdinalIgnoreCase.Compare(pair.before, pair.after) >= 0
        select list.At(1, $"{pair.after} belongs before {pair.before}"));

    [Fact]
    public void A_stranger_and_a_needless_name_are_found()
    {
        var file = new SourceFile("src/A/packages.lock.json", """
            { "dependencies": { "net10.0": {
              "Direct": { "type": "Direct" }, "Behind": { "type": "Transitive" }, "asiel": { "type": "Project" } } } }
            """);
        Rule.Finds(locked => Strangers(new(locked), ["Direct"]), file.Path, file.Text);
        Assert.Empty(Strangers(new(file), ["Direct", "Behind"]));
        Assert.Single(Needless(new("a.txt", "Behind\nDirect\nGone\n"), [new(file)]));
    }

    static bool IsProduct(LockFile file) => file.File.IsIn("src");

    static SourceFile List(string name)
    {
        var path = $"tests/AsielGrains.Tidy.Tests/Projects/packages.{name}.txt";
        return Repository.Files.Single(file => file.Path == path);
    }

    static HashSet<string> Names(SourceFile list) => [.. list.Lines];

    static IEnumerable<Violation> Strangers(LockFile file, HashSet<string> allowed) =>
        from package in file.Packages
        where !allowed.Contains(package)
        select file.File.At(1, $"{package} is in no list under tests/AsielGrains.Tidy.Tests/Projects: is it wanted?");

    static IEnumerable<Violation> Needless(SourceFile list, IEnumerable<LockFile> files)
    {
        var taken = files.SelectMany(file => file.Packages).ToHashSet();
        return list.Lines.Where(name => !taken.Contains(name)).Select(name => list.At(1, $"nobody takes {name}"));
    }
}
