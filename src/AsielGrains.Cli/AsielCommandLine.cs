using System.CommandLine;
using System.CommandLine.Invocation;
using AsielGrains.Cli.Capacities;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.ChainFlow;
using AsielGrains.Cli.Deadlines;
using AsielGrains.Cli.Doctor;
using AsielGrains.Cli.Families;
using AsielGrains.Cli.Gvl;
using AsielGrains.Cli.Households;
using AsielGrains.Cli.Imports;
using AsielGrains.Cli.Lives;
using AsielGrains.Cli.Orders;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Placing;
using AsielGrains.Cli.Persons;
using AsielGrains.Cli.Portfolio;
using AsielGrains.Cli.Procedures;
using AsielGrains.Cli.Regietafels;
using AsielGrains.Cli.Replay;
using AsielGrains.Cli.Returns;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;

namespace AsielGrains.Cli;

/// <summary>The command line of <c>asiel</c>.</summary>
public static class AsielCommandLine
{
    const string Description =
        """
        A client for people of AsielGrains, the live software for the Dutch asylum chain.

        Credentials: without anything else a token for --role is asked of the development issuer (--token-url, secret
        in the variable ASIEL_DEV_SECRET). A real token comes from --token-file or the variable ASIEL_TOKEN.

        Exit codes: 0 done; 1 refused, or totals differ; 2 wrong use; 3 server not reachable.
        NO_COLOR is respected; with --json there is no decoration and errors are JSON on standard error.

        Examples:
          asiel replay 2015 --speed max
          asiel flow --watch
          asiel case show 0123456789abcdef0123456789abcdef
          asiel site load
          asiel site tonight ter-apel
          asiel place find --persons 5 --phase extended-procedure
          asiel deadlines --within 14
          asiel site show ter-apel
          asiel gvl board ter-apel
          asiel doctor
        """;

    public static Task<int> Run(string[] args, Surroundings surroundings, CancellationToken stop)
    {
        var parsed = Build(surroundings).Parse(args);
        if (parsed.Action is ParseErrorAction)
            return Task.FromResult(Refuse(args, parsed, surroundings));
        return parsed.InvokeAsync(
            new()
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
            },
            stop);
    }

    static RootCommand Build(Surroundings surroundings)
    {
        var root = new RootCommand(Description)
        {
            ReplayCommand.Build(surroundings),
            FlowCommand.Build(surroundings),
            CapacityCommand.Build(surroundings),
            CaseCommand.Build(surroundings),
            PlaceCommand.Build(surroundings),
            AccessCommands.Build(surroundings),
            OverviewCommand.Build(surroundings),
            ImportCommand.Build(surroundings),
            LivesCommand.Build(surroundings),
            FindDeadlinesCommand.Build(surroundings),
            AssignCommand.Build(surroundings),
            BreachesCommand.Build(surroundings),
            StalledCommand.Build(surroundings),
            OrderCommands.Build(surroundings),
            ProcedureCommand.Build(surroundings),
            FamilyCommands.Build(surroundings),
            HouseholdCommands.Build(surroundings),
            RegietafelCommands.Build(surroundings),
            ReturnCommands.Build(surroundings),
            SiteCommands.Build(surroundings),
            PortfolioCommand.Build(surroundings),
            GvlCommands.Build(surroundings),
            DoctorCommand.Build(surroundings),
        };
        HelpWithDetails.AddTo(root);
        return root;
    }

    static int Refuse(string[] args, ParseResult parsed, Surroundings surroundings)
    {
        var sentence = string.Join(' ', parsed.Errors.Select(error => error.Message));
        var hint = args.Contains("--json") ? "" : " Try --help.";
        var line = DigitRuns.Hide(sentence.ReplaceLineEndings(" ")) + hint;
        var failure = new Failure("USAGE", null, line, ExitCode.Usage);
        failure.Write(surroundings.Error, args.Contains("--json"));
        return failure.ExitCode;
    }
}
