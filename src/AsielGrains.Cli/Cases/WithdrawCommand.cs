using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case withdraw</c>.</summary>
static class WithdrawCommand
{
    const string Text =
        """
        Report that the applicant withdrew. Ends the procedure, not a duty to leave.

        Example:
          asiel case withdraw 0123456789abcdef0123456789abcdef --on 2026-03-03
        """;

    public static Command Build(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var on = CheckedOption.Date("--on", "The day of withdrawal.", required: true);
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of("withdraw", Text, ChainRole.IndOfficer);
        command.Arguments.Add(id);
        command.Options.Add(on);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new WithdrawCaseRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                CaseId = parsed.GetValue(id),
                WithdrawnOn = parsed.GetValue(on),
            };
            var response = await session.Cases.WithdrawCaseAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
