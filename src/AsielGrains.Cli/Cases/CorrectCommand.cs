using System.CommandLine;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case correct</c>.</summary>
sealed class CorrectCommand
{
    const string Text =
        $"""
        Replace facts that were recorded wrongly.
        What is left out stays as it is; the earlier facts stay in the history.
        {PersonalInput.Help}

        Example:
          asiel case correct 0123456789abcdef0123456789abcdef --registered-on 2026-03-01
        """;

    readonly Argument<string> _id = CheckedOption.Case();
    readonly Option<string?> _announced = CheckedOption.Date("--announced-on", "The right day of announcement.");
    readonly Option<string?> _registered = CheckedOption.Date("--registered-on", "The right day of registration.");
    readonly Option<string?> _lodged = CheckedOption.Date("--lodged-on", "The right day of signing.");
    readonly Option<string?> _withdrawn = CheckedOption.Date("--withdrawn-on", "The right day of withdrawal.");
    readonly Option<string?> _kind = CheckedOption.Kind();
    readonly Option<string?> _nationality = CheckedOption.Nationality();
    readonly Option<string?> _household = CheckedOption.Household();
    readonly Option<IdentitySource> _source = CheckedOption.IdentitySource();
    readonly Option<bool> _personal = new("--personal")
    {
        Description = "Read personal details from standard input; an empty line leaves a value as it is.",
    };

    readonly Option<string?> _request = CheckedOption.RequestId();

    public static Command Build(Surroundings surroundings) => new CorrectCommand().Command(surroundings);

    ChainCommand Command(Surroundings surroundings)
    {
        var command = CaseCommand.Of("correct", Text, ChainRole.IndOfficer);
        command.Arguments.Add(_id);
        foreach (Option option in (ReadOnlySpan<Option>)
            [
                _announced, _registered, _lodged, _withdrawn, _kind, _nationality, _household, _personal, _source,
                _request,
            ])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = Message(parsed, surroundings);
            var response = await session.Cases.CorrectCaseAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    CorrectCaseRequest Message(ParseResult parsed, Surroundings surroundings) => new()
    {
        RequestId = RequestIds.Of(parsed.GetValue(_request)),
        CaseId = parsed.GetValue(_id),
        AnnouncedOn = parsed.GetValue(_announced) ?? "",
        RegisteredOn = parsed.GetValue(_registered) ?? "",
        LodgedOn = parsed.GetValue(_lodged) ?? "",
        WithdrawnOn = parsed.GetValue(_withdrawn) ?? "",
        Kind = KindNames.Parse(parsed.GetValue(_kind) ?? KindNames.NotStated),
        Nationality = parsed.GetValue(_nationality) ?? "",
        HouseholdId = parsed.GetValue(_household) ?? "",
        Personal = parsed.GetValue(_personal)
            ? new PersonalInput(surroundings).Details(vNumberMandatory: false, parsed.GetValue(_source))
            : null,
    };
}
