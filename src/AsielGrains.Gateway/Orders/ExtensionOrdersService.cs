using System.Globalization;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Deadlines;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Orders;
using AsielGrains.Journal;
using Grpc.Core;

namespace AsielGrains.Gateway.Orders;

/// <summary>The orders over many cases at the front door: reads requests, hands them to the guardians.</summary>
sealed class ExtensionOrdersService(IGrainFactory grains, IDeadlineReadings readings, TimeProvider time)
    : Contract.V1.ExtensionOrdersService.ExtensionOrdersServiceBase
{
    public override async Task<PreviewExtensionOrderResponse> PreviewExtensionOrder(
        PreviewExtensionOrderRequest request, ServerCallContext context)
    {
        var (terms, count) = (OrderFields.Terms(request.Order), OrderFields.Count(request.PageSize));
        if (Domain.Orders.ExtensionOrder.Refusal(terms) is { } rejection)
            throw new RefusedException(Faults.Of(rejection));
        CaseId? after = request.PageToken.Length == 0
            ? null
            : RequestField.Pseudonym<CaseId>(request.PageToken, "page_token");
        await PositionWait.For(JournalPosition.Start, readings.WaitFor, context);

        var position = readings.Position;
        var page = await readings.Preview(
            terms, after, count, DutchTime.DateAt(time.GetUtcNow()), DeadlineReader.Of(Admission.Of(context)));
        return new()
        {
            Results = { page.Cases.Select(one => OrderView.Of(one.Result)) },
            NextPageToken = page.Last?.ToString() ?? "",
            Position = position.ToString(),
        };
    }

    public override async Task<PlaceExtensionOrderResponse> PlaceExtensionOrder(
        PlaceExtensionOrderRequest request, ServerCallContext context)
    {
        var (caller, requestId) = (Admission.Of(context).Caller, RequestField.RequestId(request.RequestId));
        var id = request.OrderId.Length == 0
            ? DerivedId.OrderOf(caller.Organisation, requestId)
            : OrderFields.Id(request.OrderId);
        var place = new OrderCommand.Place(OrderFields.Terms(request.Order));
        var notAfter = RequestField.NotAfter(request.NotAfter);
        return new()
        {
            Receipt = await Carry(id, new(requestId, place, caller) { NotAfter = notAfter }, context),
        };
    }

    public override async Task<EndExtensionOrderResponse> EndExtensionOrder(
        EndExtensionOrderRequest request, ServerCallContext context)
    {
        var (caller, requestId) = (Admission.Of(context).Caller, RequestField.RequestId(request.RequestId));
        var end = new OrderCommand.End(RequestField.Date(request.EndedOn, "ended_on"));
        var notAfter = RequestField.NotAfter(request.NotAfter);
        return new()
        {
            Receipt = await Carry(
                OrderFields.Id(request.OrderId), new(requestId, end, caller) { NotAfter = notAfter }, context),
        };
    }

    public override async Task<GetExtensionOrderResponse> GetExtensionOrder(
        GetExtensionOrderRequest request, ServerCallContext context)
    {
        var id = OrderFields.Id(request.OrderId);
        return OrderView.Of(id, await Read(id, context.CancellationToken));
    }

    public override async Task<ListExtensionOrdersResponse> ListExtensionOrders(
        ListExtensionOrdersRequest request, ServerCallContext context)
    {
        var (size, from) = (OrderFields.ListSize(request.PageSize), After(request.PageToken));
        var day = RequestField.OptionalDate(request.InForceOn, "in_force_on");
        var position = RequestField.Position(request.MinPosition, "min_position");
        await PositionWait.For(position ?? JournalPosition.Start, readings.WaitFor, context);

        var orders = readings.Orders;
        var first = (int)Math.Min(from, orders.Count);
        var answer = new ListExtensionOrdersResponse();
        foreach (var id in orders.Skip(first).Take(size))
            if (await Grain(id).Read().WaitAsync(context.CancellationToken) is { } reading
                && (day is not { } asked || reading.Order.IsInForceOn(asked)))
                answer.Orders.Add(OrderView.Of(id, reading));
        if (first + size < orders.Count)
            answer.NextPageToken = (first + size).ToString(CultureInfo.InvariantCulture);
        return answer;
    }

    public override async Task<ListExtensionOrderResultsResponse> ListExtensionOrderResults(
        ListExtensionOrderResultsRequest request, ServerCallContext context)
    {
        var (id, after) = (OrderFields.Id(request.OrderId), After(request.PageToken));
        await Read(id, context.CancellationToken);
        var results = await Grain(id).Results(after).WaitAsync(context.CancellationToken);
        var hidden = await readings.Disclose(
            [.. results.Results.Select(result => result.Case)], DeadlineReader.Of(Admission.Of(context)));
        return new()
        {
            Results = { results.Results.Where(result => !hidden.Contains(result.Case)).Select(OrderView.Of) },
            NextPageToken = results.Next?.ToString(CultureInfo.InvariantCulture) ?? "",
        };
    }

    IExtensionOrderGrain Grain(OrderId id) => grains.GetGrain<IExtensionOrderGrain>(id.ToString());

    async Task<Receipt> Carry(
        OrderId id, AsielGrains.Grains.Commands.Envelope<OrderCommand> envelope, ServerCallContext context)
    {
        var answer = await Grain(id).Handle(envelope).WaitAsync(context.CancellationToken);
        return Receipts.Of(id.ToString(), Faults.ReceiptOf(answer));
    }

    async Task<OrderReading> Read(OrderId id, CancellationToken cancellation) =>
        await Grain(id).Read().WaitAsync(cancellation)
        ?? throw new RefusedException(new(Reason.OrderUnknown, "No order is known under this id.", "order_id"));

    static long After(string token) =>
        token.Length == 0 ? 0
        : long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after
        : throw RequestField.Invalid("page_token", "page_token is the next_page_token of an earlier answer.");
}
