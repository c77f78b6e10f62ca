using System.CommandLine;

namespace AsielGrains.Cli.Placing;

/// <summary><c>asiel place</c>: where a household could go, and where it goes.</summary>
static class PlaceCommand
{
    public static Command Build(Surroundings surroundings) => new(
        "place", "Find a place for a household, take it, or deviate for a reason.")
    {
        FindPlaceCommand.Build(surroundings),
        ChooseCommands.Accept(surroundings),
        ChooseCommands.Deviate(surroundings),
        ChoicesCommand.Build(surroundings),
    };
}
