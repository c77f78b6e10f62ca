using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case deadlines</c>.</summary>
static class DeadlinesCommand
{
    const string Text =
        """
        Show the deadlines of a case by their last day, or explain one of them. Reading is recorded with the purpose.

        Examples:
          asiel case deadlines 0123456789abcdef0123456789abcdef
          asiel case deadlines 0123456789abcdef0123456789abcdef --term BESL6
        """;

    public static Command Build(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var term = new Option<string?>("--term") { Description = "The code of one term, to be explained." };
        var command = CaseCommand.Of("deadlines", Text, ChainRole.IndOfficer);
        command.Arguments.Add(id);
        command.Options.Add(term);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var options = await session.Options(stop);
            if (parsed.GetValue(term) is { } code)
            {
                var explained = await session.Cases.ExplainDeadlineAsync(
                    new() { CaseId = parsed.GetValue(id), Term = code }, options);
                Write(session, explained, () => DeadlineText.Explain(explained.Deadline, surroundings.Out));
            }
            else
            {
                var listed = await session.Cases.ListDeadlinesAsync(new() { CaseId = parsed.GetValue(id) }, options);
                Write(session, listed, () => DeadlineText.List(listed.Deadlines, surroundings.Out));
            }

            return ExitCode.Done;
        });
    }

    static void Write(ChainSession session, Google.Protobuf.IMessage message, Action text)
    {
        if (session.IsJson)
            session.Line(message);
        else
            text();
    }
}
