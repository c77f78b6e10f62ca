using System.CommandLine;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Cases;

/// <summary><c>asiel case register</c>.</summary>
static class RegisterCommand
{
    const string Text =
        $"""
        Report that identification and registration (I&R) was completed.
        {PersonalInput.Help}
        The V-number comes first; family name, given names and birth date may follow.

        Example:
          asiel case register 0123456789abcdef0123456789abcdef --on 2026-03-02 --kind first --nationality SYR
        """;

    public static Command Build(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var on = CheckedOption.Date("--on", "The day of registration.", required: true);
        var kind = CheckedOption.Kind();
        var nationality = CheckedOption.Nationality();
        var household = CheckedOption.Household();
        var source = CheckedOption.IdentitySource();
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of("register", Text, ChainRole.AvimRegistrar);
        command.Arguments.Add(id);
        foreach (Option option in (ReadOnlySpan<Option>)[on, kind, nationality, household, source, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new RegisterCaseRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                CaseId = parsed.GetValue(id),
                RegisteredOn = parsed.GetValue(on),
                Kind = KindNames.Parse(parsed.GetValue(kind) ?? KindNames.NotStated),
                Nationality = parsed.GetValue(nationality) ?? "",
                HouseholdId = parsed.GetValue(household) ?? "",
                Personal = new PersonalInput(surroundings).Details(vNumberMandatory: true, parsed.GetValue(source)),
            };
            var response = await session.Cases.RegisterCaseAsync(message, await session.Options(stop));
            var ended = session.Write(response, response.Receipt, message.RequestId);
            if (!session.IsJson && response.Candidates.Count > 0)
                DuplicatesCommand.Write(response.Candidates, surroundings.Out);
            return ended;
        });
    }
}
