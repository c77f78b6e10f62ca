using System.CommandLine;
using AsielGrains.Cli.Regietafels;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case duplicates</c>.</summary>
static class DuplicatesCommand
{
    const string Text =
        """
        Show which known V-numbers may be the person of a registered case: the same birth date and names by an exact
        rule. Whether it is one person is for people to judge; the BVV merges (asiel case merge). Reading is recorded.

        Example:
          asiel case duplicates 0123456789abcdef0123456789abcdef
        """;

    public static Command Build(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var command = CaseCommand.Of("duplicates", Text, ChainRole.AvimRegistrar);
        command.Arguments.Add(id);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new FindDuplicateCandidatesRequest { CaseId = parsed.GetValue(id) };
            var response = await session.Cases.FindDuplicateCandidatesAsync(message, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                Write(response.Candidates, surroundings.Out);
            return ExitCode.Done;
        });
    }

    /// <summary>A line for each, or that there is none.</summary>
    public static void Write(IReadOnlyCollection<DuplicateCandidate> candidates, TextWriter output)
    {
        if (candidates.Count == 0)
            output.WriteLine("no known V-number may be the same person");
        foreach (var one in candidates)
            output.WriteLine($"may be the same person: {one.VNumber}, {EnumWords.WordOf(one.Rule)}  {one.PersonId}");
    }
}
