using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case explain</c>.</summary>
static class ExplainCommand
{
    const string Text =
        """
        Explain where a case stands: each fact, who told it, by which article, and what it changed. Reading is recorded
        with the purpose.

        Examples:
          asiel case explain 0123456789abcdef0123456789abcdef
          asiel case explain 0123456789abcdef0123456789abcdef --valid-on 2026-03-01 --language en
        """;

    public static Command Build(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var asOf = CheckedOption.Moment("--as-of", "The case as the system knew it at that moment.");
        var validOn = CheckedOption.Date("--valid-on", "The case as it stood on this day, by what was known.");
        var language = CheckedOption.Language();
        var command = CaseCommand.Of("explain", Text, ChainRole.IndOfficer);
        command.Arguments.Add(id);
        command.Options.Add(asOf);
        command.Options.Add(validOn);
        command.Options.Add(language);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new ExplainCaseRequest
            {
                CaseId = parsed.GetValue(id),
                AsOf = parsed.GetValue(asOf) is { } moment ? Timestamp.FromDateTimeOffset(moment) : null,
                ValidOn = parsed.GetValue(validOn) ?? "",
            };
            var response = await session.Explanations.ExplainCaseAsync(message, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                new TrailText(parsed.GetRequiredValue(language), surroundings.Out).Write(response);
            return ExitCode.Done;
        });
    }
}
