using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case find</c>.</summary>
static class FindCommand
{
    const string Text =
        """
        Find the cases of a person by V-number, merged numbers included. Reading is recorded with the purpose.
        The V-number is read from standard input or a prompt and can't be an argument: arguments are visible in lists
        of processes and stay in the history of the shell.

        Examples:
          asiel case find
          asiel case find --json < v-number.txt
        """;

    public static Command Build(Surroundings surroundings) => CaseCommand
        .Of("find", Text, ChainRole.IndOfficer)
        .Runs(surroundings, async (session, _, stop) =>
        {
            var number = new PersonalInput(surroundings).VNumber();
            var response = await session.Cases.FindCasesAsync(new() { VNumber = number }, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                foreach (var found in response.Cases)
                    CaseText.Write(found, surroundings.Out);
            return ExitCode.Done;
        });
}
