using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case show</c>.</summary>
static class ShowCommand
{
    const string Text =
        """
        Show one case as it is, or as it was known at a moment. Reading is recorded with the purpose.

        Example:
          asiel case show 0123456789abcdef0123456789abcdef --as-of 2026-03-01T12:00:00Z
          asiel case show 0123456789abcdef0123456789abcdef --valid-on 2026-03-01
        """;

    public static Command Build(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var asOf = CheckedOption.Moment("--as-of", "The case as the system knew it at that moment.");
        var validOn = CheckedOption.Date("--valid-on", "The case as it stood on this day, by what was known.");
        var position = new Option<string?>("--min-position")
        {
            Description = "The position of an earlier receipt: the answer is at least as new.",
        };
        var command = CaseCommand.Of("show", Text, ChainRole.IndOfficer);
        command.Arguments.Add(id);
        command.Options.Add(asOf);
        command.Options.Add(validOn);
        command.Options.Add(position);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new GetCaseRequest
            {
                CaseId = parsed.GetValue(id),
                MinPosition = parsed.GetValue(position) ?? "",
                AsOf = parsed.GetValue(asOf) is { } moment ? Timestamp.FromDateTimeOffset(moment) : null,
                ValidOn = parsed.GetValue(validOn) ?? "",
            };
            var response = await session.Cases.GetCaseAsync(message, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                CaseText.Write(response.Case, surroundings.Out);
            return ExitCode.Done;
        });
    }
}
