using Spectre.Console;

namespace AsielGrains.Cli.Output;

/// <summary>A console for tables that keeps to NO_COLOR and to plain text when the output goes to a file.</summary>
static class Terminal
{
    // A file has no edge; tables are still cut into blocks that a person can read.
    const int FileWidth = 120;

    public static IAnsiConsole Open(Surroundings surroundings)
    {
        var plain = surroundings.IsOutputRedirected;
        var colorless = plain || surroundings.Variable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(surroundings.Out),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = colorless ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (plain)
            console.Profile.Width = FileWidth;
        return console;
    }
}
