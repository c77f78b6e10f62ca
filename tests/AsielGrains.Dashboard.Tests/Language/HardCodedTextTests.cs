using System.Text.RegularExpressions;

namespace AsielGrains.Dashboard.Tests.Language;

public partial class HardCodedTextTests
{
    [Fact]
    public void No_page_holds_text_of_its_own() => Assert.All(Sources.Files("*.razor"), file =>
        Assert.Empty(TextsIn(File.ReadAllText(file))));

    [Theory]
    [InlineData("<p>Instroom</p>", "Instroom")]
    [InlineData("<p>@T[\"a.b\"] zaken</p>", "zaken")]
    [InlineData("<img alt=\"Grafiek\" />", "Grafiek")]
    [InlineData("@if (x)\n{\n  <p>Leeg</p>\n}", "Leeg")]
    public void The_search_finds_text(string markup, string found) => Assert.Contains(found, TextsIn(markup));

    [Fact]
    public void The_search_passes_what_comes_from_the_glossary() =>
        Assert.Empty(TextsIn("<p aria-label=\"@T[\"a.b\"]\">@T.Fill(\"c\", T[\"d\"]) <b>@Name</b></p>"));

    static IEnumerable<string> TextsIn(string razor)
    {
        var markup = Comment().Replace(razor, string.Empty);
        var code = markup.IndexOf("@code {", StringComparison.Ordinal);
        markup = code < 0 ? markup : markup[..code];
        markup = Expression().Replace(Directive().Replace(markup, string.Empty), string.Empty);
        var attributes = TextAttribute().Matches(markup).Select(match => match.Groups["text"].Value);
        var between = Between().Matches(markup).Select(match => match.Groups["text"].Value);
        return attributes.Concat(between).SelectMany(text => Word().Matches(text)).Select(word => word.Value);
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@(page|using|inherits|implements|inject|attribute|typeparam)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Directive();

    // @Name, @T["key"], @texts.Number(x) and @(…), with brackets inside them; then control flow and assignments.
    [GeneratedRegex(
        """
        @?\b(if|foreach|for|else)\b\s*(\((?>[^()]+|(?<o>\()|(?<-o>\)))*(?(o)(?!))\))?(?=\s*[{]|\s*$)
        |^\s*var\s.*;$
        |@[\w.]*(?:\((?>[^()]+|(?<p>\()|(?<-p>\)))*(?(p)(?!))\)|\[(?>[^\[\]]+|(?<b>\[)|(?<-b>\]))*(?(b)(?!))\])?[\w.]*
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Expression();

    [GeneratedRegex("""\b(?:alt|title|placeholder|aria-label|aria-description|Label)="(?<text>[^"]*)["]""")]
    private static partial Regex TextAttribute();

    [GeneratedRegex(@">(?<text>[^<>]+)<(?=[/!a-zA-Z])|[{}](?<text>[^<>{}]*)(?=[{}<])")]
    private static partial Regex Between();

    [GeneratedRegex(@"[\p{L}][\p{L}’'-]+")]
    private static partial Regex Word();
}
