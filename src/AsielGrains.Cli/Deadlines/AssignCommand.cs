using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using Option = System.CommandLine.Option;

namespace AsielGrains.Cli.Deadlines;

/// <summary><c>asiel assign</c>.</summary>
sealed class AssignCommand
{
    const string Text =
        """
        Say which team sees to deadlines. They are chosen as asiel deadlines finds them, and each is judged by itself:
        one that is refused leaves the others as they are. A team is a code of the own organisation, never the name of
        somebody. A term that begins anew is nobody's again. Reading is recorded with the purpose for every case.

        Examples:
          asiel assign ind-zevenaar-2 --term BESL6 --within 14 --unassigned
          asiel assign ind-zevenaar-3 --team ind-zevenaar-2 --count 50
          asiel assign --nobody --team ind-zevenaar-3
        """;

    readonly DeadlineSelection _selection = new("Assign");

    readonly Argument<string?> _team = new("team")
    {
        Description = "The code of the team: letters, digits and hyphens.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    readonly Option<bool> _nobody = new("--nobody") { Description = "No team sees to them any more." };

    readonly Option<string?> _request = CheckedOption.RequestId();

    public static Command Build(Surroundings surroundings) => new AssignCommand().Command(surroundings);

    ChainCommand Command(Surroundings surroundings)
    {
        var command = CaseCommand.Of("assign", Text, ChainRole.IndOfficer);
        command.Arguments.Add(_team);
        foreach (var option in (Option[])[_nobody, .. _selection.Options, _request])
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_team) is null != result.GetValue(_nobody))
                result.AddError("Either a team, or --nobody.");
        });
        return command.Runs(surroundings, Assign);
    }

    async Task<int> Assign(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var (requestId, team) = (RequestIds.Of(parsed.GetValue(_request)), parsed.GetValue(_team) ?? "");
        // All of them first: what is assigned may be found no more.
        List<DeadlineName[]> pages = [];
        await foreach (var page in _selection.Pages(_selection.Request(parsed), session, parsed, stop))
            pages.Add([.. page.Deadlines.Select(one => new DeadlineName { CaseId = one.CaseId, Term = one.Term })]);

        var (refused, count) = (0, 0);
        foreach (var names in pages.Where(names => names.Length > 0))
        {
            var message = new AssignDeadlinesRequest { RequestId = requestId, Team = team, Deadlines = { names } };
            var answer = await session.Deadlines.AssignDeadlinesAsync(message, await session.Options(stop));
            Write(session, answer);
            (refused, count) = (refused + answer.RefusedCount, count + answer.Results.Count);
        }

        if (!session.IsJson)
            session.Surroundings.Out.WriteLine(
                FormattableString.Invariant($"{refused} of {count} refused, request {requestId}"));
        return refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    static void Write(ChainSession session, AssignDeadlinesResponse answer)
    {
        if (session.IsJson)
        {
            session.Line(answer);
            return;
        }

        foreach (var result in answer.Results)
            session.Surroundings.Out.WriteLine(result.Refusal is { } refusal
                ? $"refused   {result.CaseId} {result.Term}  {RefusalText.Of(refusal)}"
                : $"{(result.Receipt.KnownAlready ? "as it was" : "assigned")}  {result.CaseId} {result.Term}");
    }
}
