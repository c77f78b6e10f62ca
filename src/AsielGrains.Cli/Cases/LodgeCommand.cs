using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case lodge</c>.</summary>
static class LodgeCommand
{
    const string Text =
        """
        Report that the application was signed (M35-H). The decision term runs from this day.

        Example:
          asiel case lodge 0123456789abcdef0123456789abcdef --on 2026-03-03
        """;

    public static Command Build(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var on = CheckedOption.Date("--on", "The day the M35-H was signed.", required: true);
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of("lodge", Text, ChainRole.IndOfficer);
        command.Arguments.Add(id);
        command.Options.Add(on);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new LodgeApplicationRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                CaseId = parsed.GetValue(id),
                LodgedOn = parsed.GetValue(on),
            };
            var response = await session.Cases.LodgeApplicationAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
