using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Procedures;

/// <summary><c>asiel procedure</c>: the bodies of law as the system knows them.</summary>
static class ProcedureCommand
{
    const string ListText =
        """
        List the procedures with the days of lodging for which they are in force.

        Example:
          asiel procedure list
        """;

    const string ShowText =
        """
        Show one procedure: its stages, steps, outcomes and terms, each with its article.

        Example:
          asiel procedure show nl-2021
        """;

    public static Command Build(Surroundings surroundings) => new("procedure", "Read the procedures.")
    {
        BuildList(surroundings),
        BuildShow(surroundings),
    };

    static ChainCommand BuildList(Surroundings surroundings) =>
        Of("list", ListText).Runs(surroundings, async (session, _, stop) =>
        {
            var response = await session.Procedures.ListProceduresAsync(new(), await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                ProcedureText.WriteList(response.Procedures, surroundings.Out);
            return ExitCode.Done;
        });

    static ChainCommand BuildShow(Surroundings surroundings)
    {
        var version = new Argument<string>("version") { Description = "The version, for example nl-2021." };
        var command = Of("show", ShowText);
        command.Arguments.Add(version);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new GetProcedureRequest { Version = parsed.GetRequiredValue(version) };
            var response = await session.Procedures.GetProcedureAsync(message, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                ProcedureText.Write(response.Procedure, surroundings.Out);
            return ExitCode.Done;
        });
    }

    static ChainCommand Of(string name, string text) =>
        new(name, text, ChainRole.ChainAnalyst, _ => Purposes.ChainSteering);
}
