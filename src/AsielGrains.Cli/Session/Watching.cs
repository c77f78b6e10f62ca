using Grpc.Core;

namespace AsielGrains.Cli.Session;

/// <summary>Follows a subscription until it is told to stop.</summary>
static class Watching
{
    /// <param name="messages">So many; null: until interrupted.</param>
    public static async Task Follow<T>(
        IAsyncStreamReader<T> stream, Action<T> show, int? messages, CancellationToken stop)
    {
        try
        {
            for (var left = messages ?? int.MaxValue; left > 0 && await stream.MoveNext(stop); left--)
                show(stream.Current);
        }
        catch (Exception ended)
            when ((ended is OperationCanceledException or RpcException) && stop.IsCancellationRequested)
        {
            // Ctrl+C is how a watch ends.
        }
    }
}
