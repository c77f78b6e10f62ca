using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Regietafels;

/// <summary><c>asiel regietafel</c>: agenda, discussions and action points.</summary>
static class RegietafelCommands
{
    public static Command Build(Surroundings surroundings) => new(
        "regietafel", "Convene the Regietafel, record its discussions, and follow its action points.")
    {
        Convene(surroundings),
        Place(surroundings),
        DiscussionCommands.Discuss(surroundings),
        DiscussionCommands.Action(surroundings),
        DiscussionCommands.Settle(surroundings),
        Show(surroundings),
        CandidateCommand.Build(surroundings),
        File(surroundings),
        TrackCommands.Proposal(surroundings),
        TrackCommands.Decide(surroundings),
    };

    internal static Argument<string> Table() => new("sitting")
    {
        Description = "Place, day and session: budel.2020-09-14.1 is before the aanmeldgehoor, .2 after it.",
    };

    internal static string Text(string what, string example) =>
        $"""
        {what}

        Example:
          asiel regietafel {example}
        """;

    static ChainCommand Convene(Surroundings surroundings)
    {
        var table = Table();
        var cases = new Argument<string[]>("case-ids")
        {
            Description = "The cases in the order in which they are discussed.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of(
            "convene",
            Text("Call the partners together.", "convene budel.2026-03-03.1 0123456789abcdef0123456789abcdef"),
            ChainRole.IndOfficer);
        command.Arguments.Add(table);
        command.Arguments.Add(cases);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new ConveneRegietafelRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                TableId = parsed.GetValue(table),
                CaseIds = { parsed.GetValue(cases) ?? [] },
            };
            var response = await session.Regietafels.ConveneRegietafelAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static ChainCommand Place(Surroundings surroundings)
    {
        var table = Table();
        var id = CheckedOption.Case();
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of(
            "place",
            Text(
                "Put one more case at the end of the agenda.",
                "place budel.2026-03-03.1 0123456789abcdef0123456789abcdef"),
            ChainRole.IndOfficer);
        command.Arguments.Add(table);
        command.Arguments.Add(id);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new PlaceOnAgendaRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                TableId = parsed.GetValue(table),
                CaseId = parsed.GetValue(id),
            };
            var response = await session.Regietafels.PlaceOnAgendaAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static ChainCommand Show(Surroundings surroundings)
    {
        var table = Table();
        var command = CaseCommand.Of(
            "show",
            Text("Show a sitting with its agenda and action points.", "show budel.2026-03-03.1"),
            ChainRole.IndOfficer);
        command.Arguments.Add(table);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Regietafels.GetRegietafelAsync(
                new() { TableId = parsed.GetValue(table) }, await session.Options(stop));
            return session.Show(response, output => RegietafelText.Write(response.Regietafel, output));
        });
    }

    static ChainCommand File(Surroundings surroundings)
    {
        var id = CheckedOption.Case();
        var command = CaseCommand.Of(
            "file",
            Text(
                "Show whether the file of a case is complete for its profile. Reading is recorded.",
                "file 0123456789abcdef0123456789abcdef"),
            ChainRole.IndOfficer);
        command.Arguments.Add(id);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Regietafels.GetFileCheckAsync(
                new() { CaseId = parsed.GetValue(id) }, await session.Options(stop));
            return session.Show(response, output => RegietafelText.Write(response.FileCheck, output));
        });
    }
}
