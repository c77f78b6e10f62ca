using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of orders, one answer to each call, results on two pages; keeps what it was asked.</summary>
sealed class OrdersInMemory : ExtensionOrdersService.ExtensionOrdersServiceBase
{
    public const string Id = "233670f5b7052880d303b3d86f349081";
    const string Second = "2";

    public ConcurrentQueue<IMessage> Asked { get; } = [];

    static CaseResult[] Results =>
    [
        new() { CaseId = Id, Outcome = CaseOutcome.Extended },
        new() { CaseId = Id, Outcome = CaseOutcome.Refused, Reason = Reason.TermNotRunning },
    ];

    public override Task<PreviewExtensionOrderResponse> PreviewExtensionOrder(
        PreviewExtensionOrderRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request.Clone());
        return Task.FromResult(request.PageToken == Second
            ? new PreviewExtensionOrderResponse { Results = { Results[1] } }
            : new() { Results = { Results[0] }, NextPageToken = Second });
    }

    public override Task<PlaceExtensionOrderResponse> PlaceExtensionOrder(
        PlaceExtensionOrderRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        return Task.FromResult(new PlaceExtensionOrderResponse { Receipt = new() { Id = Id, Version = 1 } });
    }

    public override Task<EndExtensionOrderResponse> EndExtensionOrder(
        EndExtensionOrderRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        return Task.FromResult(new EndExtensionOrderResponse { Receipt = new() { Id = Id, Version = 2 } });
    }

    public override Task<GetExtensionOrderResponse> GetExtensionOrder(
        GetExtensionOrderRequest request, ServerCallContext context) => Task.FromResult(new GetExtensionOrderResponse
        {
            OrderId = request.OrderId,
            Order = new() { Category = new() { Tracks = { Track.General } }, Term = "BESL6", Extension = "BESL9" },
            ExtendedCount = 17,
        });

    public override Task<ListExtensionOrdersResponse> ListExtensionOrders(
        ListExtensionOrdersRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request.Clone());
        var order = new GetExtensionOrderResponse
        {
            OrderId = Id,
            Order = new()
            {
                Publication = "WBV-2021-99",
                Term = "BESL6",
                Extension = "BESL9",
                InForceFromOn = "2022-01-01",
            },
            ExtendedCount = 17,
        };
        return Task.FromResult(request.PageToken == Second
            ? new ListExtensionOrdersResponse { Orders = { order } }
            : new() { Orders = { order }, NextPageToken = Second });
    }

    public override Task<ListExtensionOrderResultsResponse> ListExtensionOrderResults(
        ListExtensionOrderResultsRequest request, ServerCallContext context) => Task.FromResult(
        request.PageToken == Second
            ? new ListExtensionOrderResultsResponse { Results = { Results[1] } }
            : new() { Results = { Results[0] }, NextPageToken = Second });
}
