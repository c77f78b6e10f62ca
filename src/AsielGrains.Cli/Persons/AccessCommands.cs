using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Persons;

/// <summary><c>asiel access</c>: who may see what, and who looked.</summary>
static class AccessCommands
{
    const string GroupsText =
        """
        Show the groups of fields, and who sees which of them for which purpose.

        Example:
          asiel access groups
        """;

    const string DisclosuresText =
        $"""
        Show who was shown what: of a case, of a person (--of-person), or of all persons. Reading this is recorded too.
        {PersonalInput.Help}

        Examples:
          asiel access disclosures --case 0123456789abcdef0123456789abcdef
          asiel access disclosures --of-person < v-number.txt
          asiel access disclosures --organisation Coa --for coa.opvang.plaatsing
          asiel access disclosures --organisation Coa --from 2026-01-01 --through 2026-03-31
          asiel access disclosures --role betrokkene.vertegenwoordiger --person 0123456789abcdef0123456789abcdef
        """;

    public static Command Build(Surroundings surroundings) => new("access", "Who may see what, and who looked.")
    {
        Groups(surroundings),
        Disclosures(surroundings),
    };

    static ChainCommand Groups(Surroundings surroundings) =>
        new ChainCommand("groups", GroupsText, ChainRole.ChainAnalyst, role => role.Purposes[0])
            .Runs(surroundings, async (session, _, stop) =>
            {
                var response = await session.Access.ListFieldGroupsAsync(new(), await session.Options(stop));
                if (session.IsJson)
                    session.Line(response);
                else
                    AccessText.Write(response, surroundings.Out);
                return ExitCode.Done;
            });

    static ChainCommand Disclosures(Surroundings surroundings)
    {
        var options = new DisclosureOptions();
        var command = new ChainCommand(
            "disclosures", DisclosuresText, ChainRole.DataProtectionOfficer, role => role.Purposes[0])
        {
            Person = CheckedOption.Person(),
        };
        foreach (var option in options.All)
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = options.Read(parsed, new(surroundings));
            var response = await session.Access.ListDisclosuresAsync(request, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                AccessText.Write(response, surroundings.Out);
            return ExitCode.Done;
        });
    }
}
