using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Regietafels;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Households;

/// <summary><c>asiel household</c>: changes of several persons of a household at once.</summary>
static class HouseholdCommands
{
    const string SplitText =
        """
        Some leave a household together and are one of their own: all of them or none. Somebody stays.

        Example:
          asiel household split 0123456789abcdef0123456789abcdef 00112233445566778899aabbccddeeff
            112233445566778899aabbccddeeff00 --reason protection --on 2026-03-03
        """;

    const string JoinText =
        """
        Persons come into a household, from one other household or from none (reunion): all of them or none.

        Example:
          asiel household join 0123456789abcdef0123456789abcdef 00112233445566778899aabbccddeeff
            --other fedcba9876543210fedcba9876543210 --reason reunion --on 2026-03-03
        """;

    const string EndText =
        """
        Some leave a household, each to none: all of them or none.

        Example:
          asiel household end 0123456789abcdef0123456789abcdef 00112233445566778899aabbccddeeff --reason came-of-age
            --on 2026-03-03
        """;

    const string ChangesText =
        """
        Show the changes of a household, the newest first. Reading is recorded with the purpose.

        Example:
          asiel household changes 0123456789abcdef0123456789abcdef
        """;

    const string SettleText =
        """
        End a change that was left half done: complete it, or give it up and have its cases take it back.
        The system completes it by itself after half a minute, or gives it up when a case refuses.

        Example:
          asiel household settle 0123456789abcdef0123456789abcdef 00112233445566778899aabbccddeeff --give-up
        """;

    public static Command Build(Surroundings surroundings) => new(
        "household", "Change a household: several persons at once, all of them or none.")
    {
        Change(surroundings, "split", SplitText, HouseholdChangeKind.Split, "The household that is new."),
        Change(surroundings, "join", JoinText, HouseholdChangeKind.Join, "The household they come from."),
        Change(surroundings, "end", EndText, HouseholdChangeKind.End, null),
        Changes(surroundings),
        Settle(surroundings),
    };

    static ChainCommand Change(
        Surroundings surroundings, string name, string text, HouseholdChangeKind kind, string? otherText)
    {
        var household = CheckedOption.HouseholdArgument();
        var cases = CheckedOption.Cases();
        var other = CheckedOption.HouseholdOf("--other", otherText + " 32 lower-case hexadecimal digits.");
        var reason = EnumWords.Option<HouseholdReason>("--reason", "Why.", required: true);
        var on = CheckedOption.Date("--on", "The day from which it is so.", required: true);
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of(name, text, ChainRole.IndOfficer);
        command.Arguments.Add(household);
        command.Arguments.Add(cases);
        if (otherText is not null)
            command.Options.Add(other);
        foreach (Option option in (ReadOnlySpan<Option>)[reason, on, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new ChangeHouseholdRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                HouseholdId = parsed.GetRequiredValue(household),
                Kind = kind,
                CaseIds = { parsed.GetRequiredValue(cases) },
                OtherHouseholdId = otherText is null ? "" : parsed.GetValue(other) ?? "",
                Reason = EnumWords.Of<HouseholdReason>(parsed.GetValue(reason)),
                ChangedOn = parsed.GetValue(on),
            };
            var response = await session.Households.ChangeHouseholdAsync(message, await session.Options(stop));
            if (!session.IsJson)
                Write(response, surroundings.Out);
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static ChainCommand Changes(Surroundings surroundings)
    {
        var household = CheckedOption.HouseholdArgument();
        var command = CaseCommand.Of("changes", ChangesText, ChainRole.IndOfficer);
        command.Arguments.Add(household);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Households.ListHouseholdChangesAsync(
                new() { HouseholdId = parsed.GetRequiredValue(household) }, await session.Options(stop));
            return session.Show(response, output =>
            {
                foreach (var change in response.Changes)
                    Write(change, output);
            });
        });
    }

    static ChainCommand Settle(Surroundings surroundings)
    {
        var household = CheckedOption.HouseholdArgument();
        var change = new Argument<string>("change-id") { Description = "The change, as changes names it." };
        var giveUp = new Option<bool>("--give-up") { Description = "Give it up. Left out: complete it." };
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of("settle", SettleText, ChainRole.IndOfficer);
        command.Arguments.Add(household);
        command.Arguments.Add(change);
        command.Options.Add(giveUp);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new EndHouseholdChangeRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                HouseholdId = parsed.GetRequiredValue(household),
                ChangeId = parsed.GetRequiredValue(change),
                Ending = parsed.GetValue(giveUp) ? HouseholdChangeEnding.GiveUp : HouseholdChangeEnding.Complete,
            };
            var response = await session.Households.EndHouseholdChangeAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static void Write(ChangeHouseholdResponse response, TextWriter output)
    {
        output.WriteLine($"change    {response.ChangeId}");
        if (response.OtherHouseholdId.Length > 0)
            output.WriteLine($"other     {response.OtherHouseholdId}");
    }

    static void Write(HouseholdChange change, TextWriter output)
    {
        var other = change.OtherHouseholdId.Length > 0 ? $", other household {change.OtherHouseholdId}" : "";
        var refused = change.RefusedByCaseId.Length > 0
            ? $"; refused by {change.RefusedByCaseId}: {EnumWords.WordOf(change.RefusedFor)}"
            : "";
        output.WriteLine(
            $"{change.ChangedOn}  {EnumWords.WordOf(change.Kind)} ({EnumWords.WordOf(change.Reason)}), "
            + $"{EnumWords.WordOf(change.Phase)}: change {change.Id}, asked on {change.BegunOn} by "
            + $"{change.Organisation} {change.Role}{other}{refused}");
        foreach (var id in change.CaseIds)
            output.WriteLine($"  {id}");
    }
}
