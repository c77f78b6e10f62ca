using System.Text.RegularExpressions;
using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Texts;

/// <summary>Nobody's real V-number may lie in a repository: those of invented persons start with 999.</summary>
public partial class VNumberTests
{
    // Ten digits that are not a V-number, or nobody's; what is gone from its file must go from here.
    static readonly HashSet<(string Path, string Digits)> Allowed =
    [
        // The digits in their order.
        ("src/AsielGrains.Cli/Replay/Speed.cs", "0123456789"),
        // A lock's number.
        ("src/AsielGrains.Grains/Storage/GrainSchema.cs", "4703118926"),
        // The example that IND publishes.
        ("tests/AsielGrains.Domain.Tests/Identity/IdentifierTests.cs", "0987654321"),
    ];

    static List<(SourceFile File, int Line, string Digits)> Found =>
        [.. Repository.Ending(".cs", ".csv", ".json", ".md", ".proto", ".razor", ".sql")
            .Where(file => !file.Path.EndsWith("packages.lock.json", StringComparison.Ordinal)
                && !file.IsIn("tests/AsielGrains.Tidy.Tests"))
            .SelectMany(In)];

    [Fact]
    public void V_numbers_are_of_invented_persons() => Rule.Holds(
        from found in Found
        where !IsInvented(found.Digits) && !Allowed.Contains((found.File.Path, found.Digits))
        select found.File.At(found.Line, "ten digits that may be somebody's V-number: start with 999"));

    [Fact]
    public void No_permission_outlives_its_need() => Rule.Holds(
        from allowed in Allowed
        where !Found.Any(found => found.File.Path == allowed.Path && found.Digits == allowed.Digits)
        select new Violation(allowed.Path, 1, $"no longer holds {allowed.Digits}: delete the permission"));

    [Theory]
    [InlineData("\"2801234567\"")]
    [InlineData("VNumber.Parse(\"2801234567\")")]
    [InlineData("1,2801234567,SYR")]
    public void A_foreign_number_is_found(string text)
    {
        var found = Assert.Single(In(new("tests/A.cs", text)));
        Assert.False(IsInvented(found.Digits));
    }

    [Theory]
    [InlineData("Guid.Parse(\"0123456789abcdef0123456789abcdef\")")]
    [InlineData("00000000-0000-0000-0000-280123456712")]
    [InlineData("28012345678")]
    [InlineData("0x2801234567")]
    [InlineData("2_801_234_567")]
    public void Other_digits_pass(string text) => Assert.Empty(In(new("tests/A.cs", text)));

    static bool IsInvented(string digits) => digits.StartsWith("999", StringComparison.Ordinal);

    static IEnumerable<(SourceFile File, int Line, string Digits)> In(SourceFile file) =>
        from place in file.Find(TenDigits())
        select (file, place.Line, place.Match.Value);

    [GeneratedRegex(@"(?<![0-9A-Za-z_.])[0-9]{10}(?![0-9A-Za-z_])")]
    private static partial Regex TenDigits();
}
