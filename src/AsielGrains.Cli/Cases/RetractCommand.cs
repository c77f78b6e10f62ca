using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case retract</c>.</summary>
static class RetractCommand
{
    const string Text =
        """
        Take back a step that did not happen so.
        A step or a fact that is not known is answered with those there are.

        Examples:
          asiel case retract 0123456789abcdef0123456789abcdef hearing-held hearing=detailed --on 2026-03-03
          asiel case retract 0123456789abcdef0123456789abcdef rest-period-started --on 2026-03-09
        """;

    public static Command Build(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var step = new Argument<string>("step") { Description = "The step, for example hearing-held." };
        var facts = new Argument<string[]>("facts")
        {
            Description = "The facts of the step, each as name=value.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var on = CheckedOption.Date("--on", "The day it happened.", required: true);
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of("retract", Text, ChainRole.IndOfficer);
        foreach (var argument in (Argument[])[id, step, facts])
            command.Arguments.Add(argument);
        command.Options.Add(on);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new RetractStepRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                CaseId = parsed.GetValue(id),
                Step = StepArguments.Read(
                    parsed.GetRequiredValue(step), parsed.GetRequiredValue(on)!, parsed.GetValue(facts) ?? []),
            };
            var response = await session.Cases.RetractStepAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
