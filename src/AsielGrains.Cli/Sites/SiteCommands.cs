using System.CommandLine;
using AsielGrains.Cli.Month;
using AsielGrains.Cli.Portfolio;
using AsielGrains.Cli.Session;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site</c>: what a reception site has, and who gets a place there.</summary>
static class SiteCommands
{
    public static Command Build(Surroundings surroundings) => new(
        "site", "Open a reception site, look at its nights, and place households there.")
    {
        LayoutCommands.Open(surroundings),
        LayoutCommands.Part(surroundings),
        LayoutCommands.Units(surroundings),
        RemoveUnitsCommand.Build(surroundings),
        LayoutCommands.Ceiling(surroundings),
        AgreementCommands.PartEnd(surroundings),
        AgreementCommands.Reserve(surroundings),
        AgreementCommands.Describe(surroundings),
        BlockCommands.Block(surroundings),
        BlockCommands.Unblock(surroundings),
        LetCommands.Let(surroundings),
        LetCommands.Recall(surroundings),
        LetterCommand.Build(surroundings),
        HoldCommand.Build(surroundings),
        PlacementCommands.Cancel(surroundings),
        PlacementCommands.Arrive(surroundings),
        PlacementCommands.Plan(surroundings),
        PlacementCommands.Depart(surroundings),
        ListSitesCommand.Build(surroundings),
        ShowSiteCommand.Build(surroundings),
        RoomCommands.Rooms(surroundings),
        RoomCommands.Stays(surroundings),
        EvacuationCommand.Build(surroundings),
        RoomCommands.Blocks(surroundings),
        TonightCommand.Build(surroundings),
        AbsencesCommand.Build(surroundings),
        CountCommands.Count(surroundings),
        CountCommands.Recount(surroundings),
        CountSheetCommands.Sheet(surroundings),
        CountSheetCommands.HandIn(surroundings),
        LoadCommand.Build(surroundings),
        FillCommand.Build(surroundings),
        MonthCommand.Build(surroundings),
    };

    /// <summary>A command of COA, for placing people in reception.</summary>
    public static ChainCommand Of(string name, string description, ChainRole? role = null) =>
        new(name, description, role ?? ChainRole.CoaPlacement, caller => caller.Purposes[0]);
}
