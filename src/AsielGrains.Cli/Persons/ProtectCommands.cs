using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Regietafels;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Persons;

/// <summary><c>asiel case protect</c> and <c>asiel case unprotect</c>.</summary>
static class ProtectCommands
{
    const string ProtectText =
        $"""
        Report that a person's record is to be kept from all who need not know of it; asiel access groups says who sees.
        {PersonalInput.Help}

        Example:
          asiel case protect --kind threatened --on 2026-03-04
        """;

    const string EndText =
        $"""
        Report that the reason to keep a person's record from others is gone.
        {PersonalInput.Help}

        Example:
          asiel case unprotect --kind threatened --on 2026-05-04
        """;

    public static Command Protect(Surroundings surroundings)
    {
        var (command, kind, on, request) = Parts("protect", ProtectText, "The day from which it is kept.");
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new ProtectPersonRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                VNumber = new PersonalInput(surroundings).VNumber("V-number"),
                Kind = EnumWords.Of<ProtectionKind>(parsed.GetValue(kind)),
                ProtectedOn = parsed.GetValue(on),
            };
            var response = await session.Persons.ProtectPersonAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command End(Surroundings surroundings)
    {
        var (command, kind, on, request) = Parts("unprotect", EndText, "The day on which it ended.");
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new EndProtectionRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                VNumber = new PersonalInput(surroundings).VNumber("V-number"),
                Kind = EnumWords.Of<ProtectionKind>(parsed.GetValue(kind)),
                EndedOn = parsed.GetValue(on),
            };
            var response = await session.Persons.EndProtectionAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static (ChainCommand Command, Option<string?> Kind, Option<string?> On, Option<string?> Request) Parts(
        string name, string text, string day)
    {
        var kind = EnumWords.Option<ProtectionKind>("--kind", "Why it is kept from others.", required: true);
        var on = CheckedOption.Date("--on", day, required: true);
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of(name, text, ChainRole.IndOfficer);
        foreach (var option in (Option[])[kind, on, request])
            command.Options.Add(option);
        return (command, kind, on, request);
    }
}
