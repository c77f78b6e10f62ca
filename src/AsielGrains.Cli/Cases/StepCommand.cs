using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case report</c> and <c>asiel case retract</c>: both are told which step it is about.</summary>
static class StepCommand
{
    public static Command Report(Surroundings surroundings) => Build(
        surroundings, "report", "Report a step in the course of a case.", async (session, asked, stop) =>
        {
            var response = await session.Cases.ReportStepAsync(
                new() { RequestId = asked.Request, CaseId = asked.Case, Step = asked.Step },
                await session.Options(stop));
            return session.Write(
                response, response.Receipt, asked.Request, output => EffectText.Write(response, output));
        });

    public static Command Retract(Surroundings surroundings) => Build(
        surroundings, "retract", "Take back a step that did not happen so.", async (session, asked, stop) =>
        {
            var response = await session.Cases.RetractStepAsync(
                new() { RequestId = asked.Request, CaseId = asked.Case, Step = asked.Step },
                await session.Options(stop));
            return session.Write(response, response.Receipt, asked.Request);
        });

    static ChainCommand Build(
        Surroundings surroundings,
        string verb,
        string what,
        Func<ChainSession, AskedStep, CancellationToken, Task<int>> send)
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
        var command = CaseCommand.Of(verb, Text(verb, what), ChainRole.IndOfficer);
        foreach (var argument in (Argument[])[id, step, facts])
            command.Arguments.Add(argument);
        command.Options.Add(on);
        command.Options.Add(request);
        return command.Runs(surroundings, (session, parsed, stop) => send(
            session,
            new(
                RequestIds.Of(parsed.GetValue(request)),
                parsed.GetRequiredValue(id),
                StepArguments.Read(
                    parsed.GetRequiredValue(step), parsed.GetRequiredValue(on)!, parsed.GetValue(facts) ?? [])),
            stop));
    }

    static string Text(string verb, string what) =>
        $"""
        {what}
        A step or a fact that is not known is answered with those there are.

        Examples:
          asiel case {verb} 0123456789abcdef0123456789abcdef hearing-held hearing=detailed --on 2026-03-03
          asiel case {verb} 0123456789abcdef0123456789abcdef rest-period-started --on 2026-03-09
        """;

    sealed record AskedStep(string Request, string Case, Step Step);
}
