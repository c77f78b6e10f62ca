using System.CommandLine;
using AsielGrains.Cli.Persons;
using AsielGrains.Cli.Session;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case</c>: report facts about one case, and look one up.</summary>
static class CaseCommand
{
    public static Command Build(Surroundings surroundings) => new(
        "case", "Report facts about a case, or look one up.")
    {
        AnnounceCommand.Build(surroundings),
        RegisterCommand.Build(surroundings),
        LodgeCommand.Build(surroundings),
        WithdrawCommand.Build(surroundings),
        CorrectCommand.Build(surroundings),
        StepCommand.Report(surroundings),
        StepCommand.Retract(surroundings),
        MergeCommand.Build(surroundings),
        SplitCommand.Build(surroundings),
        DuplicatesCommand.Build(surroundings),
        IdentityCommand.Build(surroundings),
        ProtectCommands.Protect(surroundings),
        ProtectCommands.End(surroundings),
        ShowCommand.Build(surroundings),
        ExplainCommand.Build(surroundings),
        FindCommand.Build(surroundings),
        DeadlinesCommand.Build(surroundings),
    };

    /// <summary>A command about persons: for the first purpose of the role, which is its own task.</summary>
    public static ChainCommand Of(string name, string description, ChainRole role) =>
        new(name, description, role, OwnTask);

    static string OwnTask(ChainRole role) => role.Purposes[0];
}
