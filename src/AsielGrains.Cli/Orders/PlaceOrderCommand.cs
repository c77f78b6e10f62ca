using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Orders;

/// <summary><c>asiel order preview</c> and <c>asiel order place</c>: both are told what is ordered.</summary>
sealed class PlaceOrderCommand
{
    const int PageSize = 1_000;

    readonly Option<string> _term = Coded("--term", "The term, for example BESL6.");
    readonly Option<string> _extension = Coded("--extension", "The extension, for example BESL9.");
    readonly Option<string> _ground = Coded("--ground", "The ground, for example many-at-once.");
    readonly Option<string> _publication = Coded("--publication", "Where it was made known, for example WBV-2022-22.");

    readonly Option<string?> _decided = CheckedOption.Date("--decided", "The day of the order.", required: true);
    readonly Option<string?> _from = CheckedOption.Date("--from", "The first day in force; left out: that day.");
    readonly Option<string?> _until = CheckedOption.Date("--until", "The last day in force; left out: until ended.");
    readonly Option<string?> _lodgedFrom = CheckedOption.Date("--lodged-from", "Lodged on this day or later.");
    readonly Option<string?> _lodgedUntil = CheckedOption.Date("--lodged-until", "Lodged on this day or earlier.");

    readonly Option<string[]> _nationalities = new("--nationality")
    {
        Description = "Only of this nationality, three capitals; can be given several times.",
    };

    readonly Option<int[]> _tracks = new("--track") { Description = "Only on this track; can be given several times." };

    readonly Option<string?> _kind = CheckedOption.Kind();

    PlaceOrderCommand() => _tracks.AcceptOnlyFromAmong("1", "2", "3", "4", "5");

    IEnumerable<Option> Options =>
    [
        _term, _extension, _ground, _publication, _decided, _from, _until, _lodgedFrom, _lodgedUntil, _nationalities,
        _tracks, _kind,
    ];

    public static Command Preview(Surroundings surroundings)
    {
        var asked = new PlaceOrderCommand();
        var command = CaseCommand.Of(
            "preview",
            Text("preview", "Show what an order would do to each case. Nothing is done; reading is recorded."),
            ChainRole.IndOfficer);
        foreach (var option in asked.Options)
            command.Options.Add(option);
        return command.Runs(surroundings, (session, parsed, stop) => Preview(session, asked.Order(parsed), stop));
    }

    public static Command Place(Surroundings surroundings)
    {
        var asked = new PlaceOrderCommand();
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of(
            "place", Text("place", "Give an order; the system carries it out case by case."), ChainRole.IndOfficer);
        foreach (var option in asked.Options)
            command.Options.Add(option);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new PlaceExtensionOrderRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                Order = asked.Order(parsed),
            };
            var response = await session.Orders.PlaceExtensionOrderAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static async Task<int> Preview(ChainSession session, ExtensionOrder order, CancellationToken stop)
    {
        var request = new PreviewExtensionOrderRequest { Order = order, PageSize = PageSize };
        var counts = new Dictionary<CaseOutcome, long>();
        do
        {
            var page = await session.Orders.PreviewExtensionOrderAsync(request, await session.Options(stop));
            if (session.IsJson)
                session.Line(page);
            foreach (var result in page.Results)
            {
                counts[result.Outcome] = counts.GetValueOrDefault(result.Outcome) + 1;
                if (!session.IsJson)
                    OrderCommands.Write(session, result);
            }

            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        if (!session.IsJson)
            session.Surroundings.Out.WriteLine(
                $"{counts.GetValueOrDefault(CaseOutcome.Extended)} would be extended, "
                + $"{counts.GetValueOrDefault(CaseOutcome.KnownAlready)} are already, "
                + $"{counts.GetValueOrDefault(CaseOutcome.Refused)} would refuse");
        return ExitCode.Done;
    }

    ExtensionOrder Order(ParseResult parsed)
    {
        var category = new CaseCategory
        {
            Nationalities = { parsed.GetValue(_nationalities) ?? [] },
            Tracks = { (parsed.GetValue(_tracks) ?? []).Select(track => (Track)track) },
            LodgedFromOn = parsed.GetValue(_lodgedFrom) ?? "",
            LodgedUntilOn = parsed.GetValue(_lodgedUntil) ?? "",
        };
        if (parsed.GetValue(_kind) is { } kind)
            category.Kinds.Add(KindNames.Parse(kind));
        return new()
        {
            Category = category,
            Term = parsed.GetRequiredValue(_term),
            Extension = parsed.GetRequiredValue(_extension),
            Ground = parsed.GetRequiredValue(_ground),
            Publication = parsed.GetRequiredValue(_publication),
            DecidedOn = parsed.GetValue(_decided),
            InForceFromOn = parsed.GetValue(_from) ?? "",
            InForceUntilOn = parsed.GetValue(_until) ?? "",
        };
    }

    static Option<string> Coded(string name, string description) =>
        new(name) { Description = description, Required = true };

    static string Text(string verb, string what) =>
        $"""
        {what}

        Example:
          asiel order {verb} --term BESL6 --extension BESL9 --ground many-at-once --publication WBV-2021-99 \
            --decided 2021-12-01 --lodged-from 2021-09-01 --nationality SYR --nationality YEM
        """;
}
