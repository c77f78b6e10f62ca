using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Regietafels;

/// <summary><c>asiel regietafel candidates</c>.</summary>
static class CandidateCommand
{
    public static ChainCommand Build(Surroundings surroundings)
    {
        var since = CheckedOption.Date("--since", "The first day of registration.", required: true);
        var command = CaseCommand.Of(
            "candidates",
            RegietafelCommands.Text(
                "List cases that were not at a Regietafel yet, with what their files lack.",
                "candidates --since 2026-03-02"),
            ChainRole.IndOfficer);
        command.Options.Add(since);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new FindRegietafelCandidatesRequest { RegisteredFromOn = parsed.GetValue(since) };
            do
            {
                var page = await session.Regietafels.FindRegietafelCandidatesAsync(
                    request, await session.Options(stop));
                if (session.IsJson)
                    session.Line(page);
                else
                    foreach (var candidate in page.Candidates)
                        surroundings.Out.WriteLine(Line(candidate));
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);

            return ExitCode.Done;
        });
    }

    static string Line(RegietafelCandidate candidate)
    {
        var file = candidate.FileCheck.Complete
            ? "complete"
            : $"missing {string.Join(", ", candidate.FileCheck.Missing.Select(EnumWords.WordOf))}";
        var household = candidate.HouseholdId.Length > 0 ? $"  household {candidate.HouseholdId}" : "";
        return $"{candidate.RegisteredOn}  {candidate.CaseId}  {EnumWords.WordOf(candidate.FileCheck.Profile)}, {file}"
            + household + (candidate.TrackProposal is { } proposal ? $"  {TrackCommands.Word(proposal)}" : "");
    }
}
