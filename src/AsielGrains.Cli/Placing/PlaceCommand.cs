using System.CommandLine;

namespace AsielGrains.Cli.Placing;

/// <summary><c>asiel place</c>: where a household could go, and where it goes.</summary>
static class PlaceCommand
{
    public static Command Build(Surroundings surroundings) => new(
        "place", "Find places for a household, on one site or across several; moves, and what does not agree.")
    {
        FindPlaceCommand.Build(surroundings),
        FindSplitCommand.Build(surroundings),
        ChooseCommands.Accept(surroundings),
        ChooseCommands.Deviate(surroundings),
        ChoicesCommand.Build(surroundings),
        OverridesCommand.Build(surroundings),
        AcrossCommands.Across(surroundings),
        AcrossCommands.Release(surroundings),
        AcrossCommands.Show(surroundings),
        MovesCommand.Build(surroundings),
        FairnessCommand.Build(surroundings),
        DifferencesCommand.Build(surroundings),
    };
}
