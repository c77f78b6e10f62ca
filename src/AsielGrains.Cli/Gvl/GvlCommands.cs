using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl</c>: a joint location, what its partners have there, and who comes.</summary>
static class GvlCommands
{
    public static Command Build(Surroundings surroundings) => new(
        "gvl", "Open a joint location (GVL), book its desks and rooms, and look at its day.")
    {
        OpenCommands.Open(surroundings),
        OpenCommands.References(surroundings),
        ResourceCommands.Resource(surroundings),
        ResourceCommands.Close(surroundings),
        ResourceCommands.Reopen(surroundings),
        ArrivalCommands.Expect(surroundings),
        ArrivalCommands.Arrive(surroundings),
        BookingCommands.Slots(surroundings),
        PlanCommand.Build(surroundings),
        BookingCommands.Book(surroundings),
        MandatoryCommands.Mandatory(surroundings),
        MandatoryCommands.Steps(surroundings),
        BulkCommands.BookMissing(surroundings),
        BulkCommands.Settle(surroundings),
        BookingCommands.Move(surroundings),
        BookingCommands.Cancel(surroundings),
        ReportCommands.Start(surroundings),
        ReportCommands.Done(surroundings),
        ReportCommands.Missed(surroundings),
        HandoverCommands.Build(surroundings),
        ListCommand.Build(surroundings),
        BoardCommand.Build(surroundings),
        TomorrowCommand.Build(surroundings),
        SizingCommand.Build(surroundings),
        ShareCommands.Agree(surroundings),
        ShareCommands.Shares(surroundings),
    };

    /// <summary>A command of a partner; COA's unless a role is given.</summary>
    public static ChainCommand Of(string name, string description, ChainRole? role = null) =>
        new(name, description, role ?? ChainRole.CoaPlacement, caller => caller.Purposes[0]);
}
