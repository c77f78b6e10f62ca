using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Returns;

/// <summary><c>asiel return</c>: the return track of a case, who can be removed, and the figures.</summary>
static class ReturnCommands
{
    const string ShowText =
        """
        Show the return track of a case: file, talks, laissez-passers, agreements on readmission. Reading is recorded.
        Its facts are reported with: asiel case report CASE readmission-agreed country=MAR source=authorities --on DAY

        Example:
          asiel return show 0123456789abcdef0123456789abcdef
        """;

    const string CheckText =
        """
        Check whether a person can be removed on a day, over all cases of the person. Reading is recorded.

        Example:
          asiel return check 0123456789abcdef0123456789abcdef --on 2026-03-03
        """;

    const string FiguresText =
        """
        Show the share of agreements on readmission that were used, and departures by kind.

        Example:
          asiel return figures --from 2020-01-01 --until 2020-12-31
        """;

    public static Command Build(Surroundings surroundings) => new(
        "return", "Look at the return track: one case of it, who can be removed, and its figures.")
    {
        Show(surroundings),
        Check(surroundings),
        Figures(surroundings),
    };

    static ChainCommand Show(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var command = CaseCommand.Of("show", ShowText, ChainRole.DepartureDirector);
        command.Arguments.Add(id);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Returns.GetReturnTrackAsync(
                new() { CaseId = parsed.GetValue(id) }, await session.Options(stop));
            return session.Show(response, output => ReturnText.Write(response.Track, output));
        });
    }

    static ChainCommand Check(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var on = CheckedOption.Date("--on", "The day it is asked for; left out: today.");
        var command = CaseCommand.Of("check", CheckText, ChainRole.DepartureDirector);
        command.Arguments.Add(id);
        command.Options.Add(on);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Returns.CheckRemovabilityAsync(
                new() { CaseId = parsed.GetValue(id), CheckedOn = parsed.GetValue(on) ?? "" },
                await session.Options(stop));
            return session.Show(response, output => ReturnText.Write(response, output));
        });
    }

    static ChainCommand Figures(Surroundings surroundings)
    {
        var from = CheckedOption.Date("--from", "The first day of the period.");
        var until = CheckedOption.Date("--until", "The last day of the period.");
        var command = new ChainCommand(
            "figures", FiguresText, ChainRole.ChainAnalyst, _ => Purposes.ChainSteering);
        command.Options.Add(from);
        command.Options.Add(until);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Returns.GetReturnFiguresAsync(
                new() { From = parsed.GetValue(from) ?? "", Until = parsed.GetValue(until) ?? "" },
                await session.Options(stop));
            return session.Show(response, output => ReturnText.Write(response.Figures, output));
        });
    }
}
