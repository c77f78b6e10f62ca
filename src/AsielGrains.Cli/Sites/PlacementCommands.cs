using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Google.Protobuf;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site cancel</c>, <c>arrive</c>, <c>plan</c> and <c>depart</c>: a placement goes on.</summary>
static class PlacementCommands
{
    public static Command Cancel(Surroundings surroundings) => Of(
        surroundings,
        ("cancel", "Give held places back."),
        null,
        async (session, about, stop) =>
        {
            var message = new CancelHoldRequest
            {
                RequestId = about.Request, SiteId = about.Site, PlacementId = about.Placement,
            };
            var response = await session.Sites.CancelHoldAsync(message, await session.Options(stop));
            return (response, response.Receipt);
        });

    public static Command Arrive(Surroundings surroundings) => Of(
        surroundings,
        ("arrive", "The household is there: the hold becomes a stay."),
        CheckedOption.Date("--on", "The day of the arrival; left out: today."),
        async (session, about, stop) =>
        {
            var message = new ConfirmArrivalRequest
            {
                RequestId = about.Request,
                SiteId = about.Site,
                PlacementId = about.Placement,
                ArrivedOn = SiteInput.OrToday(about.Date, surroundings),
            };
            var response = await session.Sites.ConfirmArrivalAsync(message, await session.Options(stop));
            return (response, response.Receipt);
        });

    public static Command Plan(Surroundings surroundings) => Of(
        surroundings,
        ("plan", "Set the day a placement is expected to end."),
        CheckedOption.Date("--until", "The day of the departure; left out: not known."),
        async (session, about, stop) =>
        {
            var message = new PlanDepartureRequest
            {
                RequestId = about.Request,
                SiteId = about.Site,
                PlacementId = about.Placement,
                Until = about.Date ?? "",
            };
            var response = await session.Sites.PlanDepartureAsync(message, await session.Options(stop));
            return (response, response.Receipt);
        });

    public static Command Depart(Surroundings surroundings) => Of(
        surroundings,
        ("depart", "The household left: its places are free."),
        CheckedOption.Date("--on", "The day of the departure; left out: today."),
        async (session, about, stop) =>
        {
            var message = new ReportDepartureRequest
            {
                RequestId = about.Request,
                SiteId = about.Site,
                PlacementId = about.Placement,
                DepartedOn = SiteInput.OrToday(about.Date, surroundings),
            };
            var response = await session.Sites.ReportDepartureAsync(message, await session.Options(stop));
            return (response, response.Receipt);
        });

    static ChainCommand Of(
        Surroundings surroundings,
        (string Name, string Text) said,
        Option<string?>? date,
        Func<ChainSession, About, CancellationToken, Task<(IMessage Response, Receipt Receipt)>> send)
    {
        var site = SiteInput.Site();
        var placement = SiteInput.Use("placement-id", "The placement, as the answer to hold named it.");
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of(said.Name, said.Text);
        command.Arguments.Add(site);
        command.Arguments.Add(placement);
        if (date is not null)
            command.Options.Add(date);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var about = new About(
                parsed.GetRequiredValue(site),
                parsed.GetRequiredValue(placement),
                date is null ? null : parsed.GetValue(date),
                RequestIds.Of(parsed.GetValue(request)));
            var (response, receipt) = await send(session, about, stop);
            return session.Write(response, receipt, about.Request);
        });
    }

    sealed record About(string Site, string Placement, string? Date, string Request);
}
