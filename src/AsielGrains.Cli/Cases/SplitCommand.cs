using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case split</c>.</summary>
static class SplitCommand
{
    const string Text =
        $"""
        Report that a merge of two V-numbers was wrong (splitsen): each is a person of its own again.
        {PersonalInput.Help}
        First the number that had expired, then the number that had remained.

        Example:
          asiel case split --on 2026-03-11
        """;

    public static Command Build(Surroundings surroundings)
    {
        var on = CheckedOption.Date("--on", "The day the BVV split them.", required: true);
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of("split", Text, ChainRole.BvvKeeper);
        command.Options.Add(on);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var input = new PersonalInput(surroundings);
            var message = new SplitVNumbersRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                ExpiredVNumber = input.VNumber("V-number that had expired"),
                SurvivingVNumber = input.VNumber("V-number that had remained"),
                SplitOn = parsed.GetValue(on),
            };
            var response = await session.Persons.SplitVNumbersAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
