using AsielGrains.Gateway.Refusals;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Gateway.Flow;

/// <summary>The life of one subscription: until its caller goes, or the host stops.</summary>
static class Subscription
{
    /// <param name="follow">Sends messages until it is told to end.</param>
    /// <exception cref="RpcException">The host stops: UNAVAILABLE, so that the client goes to another.</exception>
    public static async Task Serve(
        IHostApplicationLifetime host, ServerCallContext context, Func<CancellationToken, Task> follow)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            context.CancellationToken, host.ApplicationStopping);
        try
        {
            await follow(end.Token);
        }
        catch (OperationCanceledException) when (host.ApplicationStopping.IsCancellationRequested)
        {
            throw Stopping.Exception();
        }
    }
}
