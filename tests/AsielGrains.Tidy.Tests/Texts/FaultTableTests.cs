using System.Globalization;
using System.Text.RegularExpressions;
using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Texts;

/// <summary>The table of faults names for every row tests that there are.</summary>
public partial class FaultTableTests
{
    const string Table = "tests/faults.md";

    static readonly IEnumerable<int> Rows =
        [.. Enumerable.Range(1, 29), .. Enumerable.Range(32, 6), 39, 40];

    static string Text { get; } = Repository.Files.Single(file => file.Path == Table).Text;

    [Fact]
    public void Every_fault_has_its_row() => Assert.Equal(
        Rows, Row().Matches(Text).Select(row => int.Parse(row.Groups["row"].Value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_row_names_a_test_or_the_row_that_does() => Assert.All(
        Row().Matches(Text), row => Assert.Contains('`', row.Groups["tests"].Value));

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var code = string.Concat(Repository.Ending("Tests.cs", "Specification.cs", ".Conformance.cs")
            .Where(file => file.IsIn("tests")).Select(file => file.Text));

        Assert.All(Row().Matches(Text).SelectMany(row => Name().Matches(row.Groups["tests"].Value)), name =>
            Assert.Contains($" {name.Groups["name"].Value}(", code, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| (?<row>\d+) \| [^|]+ \| (?<tests>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9]*_[A-Za-z0-9_]+)`")]
    private static partial Regex Name();
}
