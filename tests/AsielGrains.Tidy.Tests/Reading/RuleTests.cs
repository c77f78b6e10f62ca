namespace AsielGrains.Tidy.Tests.Reading;

public class RuleTests
{
    static readonly Violation Broken = new("src/A.cs", 3, "is too long");

    [Fact]
    public void A_violation_is_named_with_file_and_line()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Rule.Holds([Broken]));
        Assert.Contains("src/A.cs:3: is too long", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_excuses_its_own_file() => Rule.HoldsExcept([Broken], ["src/A.cs"]);

    [Fact]
    public void An_exception_that_is_not_needed_any_more_must_go() =>
        Assert.ThrowsAny<Exception>(() => Rule.HoldsExcept([], ["src/A.cs"]));

    [Fact]
    public void The_repository_is_read()
    {
        Assert.True(Repository.Ending(".cs").Count() > 100);
        Assert.Contains(Repository.Files, file => file.Path == "src/Directory.Packages.props");
    }
}
