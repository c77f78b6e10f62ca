using System.CommandLine;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case announce</c>.</summary>
static class AnnounceCommand
{
    const string Text =
        $"""
        Report that somebody made the wish for asylum known (kenbaar gemaakt).
        {PersonalInput.Help}

        Example:
          asiel case announce --on 2026-03-01 --kind first --nationality SYR
        """;

    public static Command Build(Surroundings surroundings)
    {
        var on = CheckedOption.Date("--on", "The day the wish was made known.", required: true);
        var id = CheckedOption.CaseId();
        var kind = CheckedOption.Kind();
        var nationality = CheckedOption.Nationality();
        var personal = new Option<bool>("--personal") { Description = "Read personal details from standard input." };
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of("announce", Text, ChainRole.AvimRegistrar);
        foreach (Option option in (ReadOnlySpan<Option>)[on, id, kind, nationality, personal, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new AnnounceCaseRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                CaseId = parsed.GetValue(id) ?? "",
                AnnouncedOn = parsed.GetValue(on),
                Kind = KindNames.Parse(parsed.GetValue(kind) ?? KindNames.NotStated),
                Nationality = parsed.GetValue(nationality) ?? "",
                Personal = parsed.GetValue(personal)
                    ? new PersonalInput(surroundings).Details(vNumberMandatory: false)
                    : null,
            };
            var response = await session.Cases.AnnounceCaseAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
