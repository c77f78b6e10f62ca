using System.Text.RegularExpressions;
using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Texts;

/// <summary>The README is true: what it says to type works, and what it points to exists.</summary>
public partial class ReadmeTests
{
    const string Start = "dotnet run -c Release --project src/AsielGrains.Host -- --scene 2015";
    const string Test = "tests/run";

    static SourceFile Readme => Repository.Files.FirstOrDefault(file => file.Path == "README.md")
        ?? throw new InvalidOperationException("README.md is missing.");

    static HashSet<string> Commands =>
    [
        .. Repository.Ending(".cs")
            .Where(file => file.IsIn("src/AsielGrains.Cli"))
            .SelectMany(file => CommandName().Matches(file.Text))
            .Select(match => match.Groups["name"].Value),
    ];

    [Fact]
    public void The_first_block_starts_the_system_and_the_second_runs_the_tests() =>
        Assert.Equal([Start, Test], Blocks(Readme.Text).Take(2));

    [Fact]
    public void What_the_blocks_run_exists()
    {
        Assert.True(Repository.Exists("src/AsielGrains.Host/AsielGrains.Host.csproj"));
        Assert.True(Repository.Exists("src/AsielGrains.Cli/Scenes/2015.csv"));
        Assert.True(Repository.Exists(Test));
    }

    [Fact]
    public void Every_path_that_is_named_exists() => Rule.Holds(Repository.Ending(".md").SelectMany(MissingPaths));

    [Fact]
    public void Every_command_that_is_named_exists() => Rule.Holds(MissingCommands(Readme, Commands));

    [Fact]
    public void The_commands_of_the_client_are_read() =>
        Assert.Superset(new HashSet<string> { "replay", "flow", "case", "announce", "show" }, Commands);

    [Fact]
    public void A_drifted_readme_is_found()
    {
        Assert.Equal(["a --b", "c"], Blocks("Text.\n```sh\na --b\n```\n\n```\nc\n```\n"));
        Rule.Finds(MissingPaths, "README.md", "See `src/AsielGrains.Gone` and `src/AsielGrains.Host/`.");
        Rule.Finds(file => MissingCommands(file, ["case", "show"]), "README.md", "`asiel case show 12`, `asiel fly`");
        Rule.Finds(file => MissingCommands(file, ["case"]), "README.md", "```\nasiel case show 12\n```");
    }

    static IEnumerable<string> Blocks(string markdown) =>
        Block().Matches(markdown.ReplaceLineEndings("\n")).Select(match => match.Groups["code"].Value.Trim());

    static IEnumerable<Violation> MissingPaths(SourceFile readme) =>
        from place in readme.Find(NamedPath())
        let path = place.Match.Groups["path"].Value
        where !path.Contains('*') && !Repository.Exists(path)
        select readme.At(place.Line, $"{path} does not exist");

    static IEnumerable<Violation> MissingCommands(SourceFile readme, HashSet<string> commands) =>
        from place in readme.Find(NamedCommand())
        from word in place.Match.Groups["word"].Captures
        where !commands.Contains(word.Value)
        select readme.At(place.Line, $"asiel has no command {word.Value}");

    [GeneratedRegex(@"^```\w*\n(?<code>.*?)\n```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"`(?<path>(src|tests|protos|deploy)/[^`\s]*)[^`]*`")]
    private static partial Regex NamedPath();

    // In code only: at the start of a line or of a code span, perhaps behind a prompt or the way it is run. The site of
    // the examples is no command.
    [GeneratedRegex(@"(?:(?:^(?:\$ )?|`)asiel|src/AsielGrains\.Cli --)(?: (?!ter-apel\b)(?<word>[a-z][a-z-]+))+")]
    private static partial Regex NamedCommand();

    [GeneratedRegex("""(?:(?:\bChainCommand|\bOf|\bCommand|\bnew)\(\s*|\bsurroundings, )"(?<name>[a-z][a-z-]+)",""")]
    private static partial Regex CommandName();
}
