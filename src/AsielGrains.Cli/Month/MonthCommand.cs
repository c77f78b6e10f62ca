using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;

namespace AsielGrains.Cli.Month;

/// <summary><c>asiel site month</c>.</summary>
static class MonthCommand
{
    const string Text =
        """
        Play a month of invented arrivals, moves and departures through the national portfolio, and compare every night.

        A second run on the same day adds nothing. It ends with 1 when a night differs or a bed was given twice.
        """;

    public static Command Build(Surroundings surroundings) => SiteCommands.Of("month", Text)
        .Runs(surroundings, async (session, _, stop) =>
        {
            var outcome = await MonthScene.Play(session, stop);
            if (session.IsJson)
                session.Line(outcome);
            return outcome.IsWell ? ExitCode.Done : ExitCode.Refused;
        });
}
