using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Partners;
using CaseOutcome = AsielGrains.Contract.V1.CaseOutcome;
using CaseResult = AsielGrains.Contract.V1.CaseResult;

namespace AsielGrains.Cli.Orders;

/// <summary><c>asiel order</c>: one decision over many cases.</summary>
static class OrderCommands
{
    public static Command Build(Surroundings surroundings) => new(
        "order", "Extend a term in all cases of a category by one order.")
    {
        PlaceOrderCommand.Preview(surroundings),
        PlaceOrderCommand.Place(surroundings),
        List(surroundings),
        Show(surroundings),
        Results(surroundings),
        End(surroundings),
    };

    public static void Write(ChainSession session, CaseResult result)
    {
        var why = result.Outcome is CaseOutcome.Refused ? $"  {ReasonNames.Of(result.Reason)}" : "";
        var what = result.Outcome is CaseOutcome.KnownAlready
            ? "known already"
            : $"{result.Outcome}".ToLowerInvariant();
        session.Surroundings.Out.WriteLine($"{result.CaseId}  {what}{why}");
    }

    static ChainCommand List(Surroundings surroundings)
    {
        var day = CheckedOption.Date("--in-force-on", "Only orders that treat cases on this day.");
        var command = CaseCommand.Of("list", "List the orders as they were placed.", ChainRole.IndOfficer);
        command.Options.Add(day);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new ListExtensionOrdersRequest { InForceOn = parsed.GetValue(day) ?? "" };
            do
            {
                var page = await session.Orders.ListExtensionOrdersAsync(request, await session.Options(stop));
                if (session.IsJson)
                    session.Line(page);
                else
                    foreach (var order in page.Orders)
                        surroundings.Out.WriteLine(OrderText.Line(order));
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);

            return ExitCode.Done;
        });
    }

    static ChainCommand Show(Surroundings surroundings)
    {
        var id = Id();
        var command = CaseCommand.Of("show", "Show an order and how far it has come.", ChainRole.IndOfficer);
        command.Arguments.Add(id);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var answer = await session.Orders.GetExtensionOrderAsync(
                new() { OrderId = parsed.GetValue(id) }, await session.Options(stop));
            if (session.IsJson)
                session.Line(answer);
            else
                OrderText.Write(answer, surroundings.Out);
            return ExitCode.Done;
        });
    }

    static ChainCommand Results(Surroundings surroundings)
    {
        var id = Id();
        var command = CaseCommand.Of(
            "results", "Show what became of each case. Reading is recorded with the purpose.", ChainRole.IndOfficer);
        command.Arguments.Add(id);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new ListExtensionOrderResultsRequest { OrderId = parsed.GetValue(id) };
            do
            {
                var page = await session.Orders.ListExtensionOrderResultsAsync(request, await session.Options(stop));
                if (session.IsJson)
                    session.Line(page);
                else
                    foreach (var result in page.Results)
                        Write(session, result);
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);

            return ExitCode.Done;
        });
    }

    static ChainCommand End(Surroundings surroundings)
    {
        var id = Id();
        var on = CheckedOption.Date("--on", "The day on which it was ended.", required: true);
        var request = CheckedOption.RequestId();
        var command = CaseCommand.Of("end", "End an order: no further case is treated.", ChainRole.IndOfficer);
        command.Arguments.Add(id);
        command.Options.Add(on);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new EndExtensionOrderRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                OrderId = parsed.GetValue(id),
                EndedOn = parsed.GetValue(on),
            };
            var response = await session.Orders.EndExtensionOrderAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static Argument<string> Id()
    {
        var id = new Argument<string>("order-id") { Description = "The order, 32 lower-case hexadecimal digits." };
        id.Validators.Add(result =>
        {
            if (!OrderId.TryParse(result.GetValueOrDefault<string>(), null, out _))
                result.AddError("An order is 32 lower-case hexadecimal digits.");
        });
        return id;
    }
}
