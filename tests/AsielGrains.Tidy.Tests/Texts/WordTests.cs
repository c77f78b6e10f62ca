using System.Text.RegularExpressions;
using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Texts;

/// <summary>Words that praise instead of telling, and notes of work that was not done.</summary>
public class WordTests
{
    // Written in halves, or this file would break its own rule.
    static readonly string[] Praise = ["compre" + "hensive", "rob" + "ust", "seam" + "less", "lev" + "erag"];
    static readonly string[] Notes = ["TO" + "DO", "HA" + "CK", "FIX" + "ME"];

    static readonly Regex PraiseWord = new($@"\b({string.Join('|', Praise)})\w*", RegexOptions.IgnoreCase);
    static readonly Regex NoteWord = new($@"\b({string.Join('|', Notes)})\b");

    static IEnumerable<SourceFile> Written =>
        Repository.Files.Where(file => !file.Path.EndsWith("packages.lock.json", StringComparison.Ordinal));

    [Fact]
    public void Nothing_praises_itself() => Rule.Holds(Written.SelectMany(Praises));

    [Fact]
    public void No_note_says_that_something_is_left_to_do() => Rule.Holds(Written.SelectMany(LeftToDo));

    [Fact]
    public void A_word_is_found_in_a_comment_and_in_prose()
    {
        Assert.All(Praise, word => Rule.Finds(Praises, "README.md", $"It is {word.ToUpperInvariant()}ly made."));
        Assert.All(Notes, word => Rule.Finds(LeftToDo, "src/A.cs", $"// {word}: later"));
    }

    static IEnumerable<Violation> Praises(SourceFile file) =>
        file.Find(PraiseWord).Select(place => file.At(place.Line, $"'{place.Match.Value}' tells nothing"));

    static IEnumerable<Violation> LeftToDo(SourceFile file) =>
        file.Find(NoteWord).Select(place => file.At(place.Line, $"'{place.Match.Value}': do it, or open an issue"));
}
