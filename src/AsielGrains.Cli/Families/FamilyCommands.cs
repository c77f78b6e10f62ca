using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Families;

/// <summary><c>asiel family</c>: relatives who follow a permit holder (nareis).</summary>
static class FamilyCommands
{
    const string LinkText =
        """
        A permit holder applied for a relative: tells both cases, or neither.

        Example:
          asiel family link 0123456789abcdef0123456789abcdef fedcba9876543210fedcba9876543210 --on 2026-03-03
        """;

    const string ShowText =
        """
        Show the links of a case, to its referent and to its relatives. Reading is recorded with the purpose.

        Example:
          asiel family show 0123456789abcdef0123456789abcdef
        """;

    public static Command Build(Surroundings surroundings) => new(
        "family", "Link the cases of relatives to that of the permit holder they follow.")
    {
        Link(surroundings),
        Show(surroundings),
        HouseholdCommand.Build(surroundings),
    };

    static ChainCommand Link(Surroundings surroundings)
    {
        var relative = CheckedOption.Case("relative-case-id", "The case of the relative");
        var referent = CheckedOption.Case("referent-case-id", "The case of the permit holder");
        var on = CheckedOption.Date("--on", "The day the permit holder applied.", required: true);
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of("link", LinkText, ChainRole.IndOfficer);
        command.Arguments.Add(relative);
        command.Arguments.Add(referent);
        command.Options.Add(on);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new LinkFamilyRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                RelativeCaseId = parsed.GetValue(relative),
                ReferentCaseId = parsed.GetValue(referent),
                AppliedOn = parsed.GetValue(on),
            };
            var response = await session.Families.LinkFamilyAsync(message, await session.Options(stop));
            return session.Write(response, response.Relative, message.RequestId);
        });
    }

    static ChainCommand Show(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var command = CaseCommand.Of("show", ShowText, ChainRole.IndOfficer);
        command.Arguments.Add(id);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Families.GetFamilyAsync(
                new() { CaseId = parsed.GetValue(id) }, await session.Options(stop));
            return session.Show(response, output => Write(response.Links, output));
        });
    }

    static void Write(IEnumerable<FamilyLink> links, TextWriter output)
    {
        foreach (var one in links)
        {
            var where = one.ArrivedOn.Length > 0 ? $"arrived on {one.ArrivedOn}"
                : one.VisaUntilOn.Length > 0 ? $"entry visa until {one.VisaUntilOn}"
                : one.Outcome is FamilyOutcome.Unspecified ? "not decided"
                : one.Outcome.ToString().ToLowerInvariant();
            var doubt = one.Mutual ? "" : "; one of the cases does not name the other";
            var permit = one.ReferentHoldsPermit ? "" : "; the referent holds no permit";
            output.WriteLine(
                $"{one.RelativeCaseId} follows {one.ReferentCaseId}, applied on {one.AppliedOn}: {where}"
                + permit + doubt);
        }
    }
}
