using System.Text.RegularExpressions;
using AsielGrains.Tidy.Tests.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsielGrains.Tidy.Tests.Texts;

/// <summary>The list of events that people look numbers up in says what the code says, and what to do.</summary>
public partial class EventListTests
{
    const string List = "deploy/events.md";

    static IEnumerable<string> Coded =>
        Repository.Ending("Log.cs").Where(file => file.IsIn("src")).SelectMany(Messages).Order(StringComparer.Ordinal);

    static IEnumerable<Match> Listed =>
        Row().Matches(Repository.Files.Single(file => file.Path == List).Text);

    [Fact]
    public void The_list_has_every_event_with_its_level_and_message() =>
        Assert.Equal(Coded, Listed.Select(row => row.Groups["event"].Value));

    [Fact]
    public void Every_event_says_what_to_do() =>
        Assert.All(Listed, row => Assert.EndsWith(".", row.Groups["advice"].Value, StringComparison.Ordinal));

    [Fact]
    public void An_event_is_read_from_the_code() => Assert.Equal(
        ["| 5000 | Error | It broke in two. |"],
        Messages(new("src/AsielGrains.Host/HostLog.cs", """
            class HostLog
            {
                [LoggerMessage(
                    5000, LogLevel.Error, "It broke " + "in two.")] void A();
            }
            """)));

    static IEnumerable<string> Messages(SourceFile file) =>
        from attribute in file.Syntax.DescendantNodes().OfType<AttributeSyntax>()
        where attribute.Name.ToString() == "LoggerMessage"
        let arguments = attribute.ArgumentList!.Arguments
        let level = arguments[1].Expression.ToString().Split('.')[^1]
        // A long message is made of several literals.
        let message = string.Concat(arguments[2].Expression.DescendantNodesAndSelf()
            .OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.ValueText))
        select $"| {arguments[0].Expression} | {level} | {message} |";

    [GeneratedRegex(@"^(?<event>\| \d{4} \| \w+ \| [^|]+ \|) (?<advice>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
