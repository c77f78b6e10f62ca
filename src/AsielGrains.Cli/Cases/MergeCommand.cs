using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case merge</c>.</summary>
static class MergeCommand
{
    const string Text =
        $"""
        Report that two V-numbers turned out to be one person (samenvoegen).
        {PersonalInput.Help}
        First the number that expires, then the number that remains.

        Example:
          asiel case merge --on 2026-03-04
        """;

    public static Command Build(Surroundings surroundings)
    {
        var on = CheckedOption.Date("--on", "The day the BVV merged them.", required: true);
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of("merge", Text, ChainRole.BvvKeeper);
        command.Options.Add(on);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var input = new PersonalInput(surroundings);
            var message = new MergeVNumbersRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                ExpiredVNumber = input.VNumber("V-number that expires"),
                SurvivingVNumber = input.VNumber("V-number that remains"),
                MergedOn = parsed.GetValue(on),
            };
            var response = await session.Cases.MergeVNumbersAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
