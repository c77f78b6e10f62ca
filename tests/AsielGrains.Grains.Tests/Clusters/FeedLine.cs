namespace AsielGrains.Grains.Tests.Clusters;

/// <summary>The way of the feed's batches into the stream, which a test can cut.</summary>
sealed class FeedLine : IOutgoingGrainCallFilter
{
    int _lost;

    /// <summary>Decides for each message whether it is lost.</summary>
    public Func<bool> Loses { get; set; } = () => false;

    public int Lost => _lost;

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        // The queue behind Orleans' memory streams is a grain of its own; its enqueue is the wire that can break.
        var enqueues = context.InterfaceName.Contains("MemoryStreamQueue", StringComparison.Ordinal)
            && context.MethodName == "Enqueue";
        if (enqueues && Loses())
            Interlocked.Increment(ref _lost);
        else
            await context.Invoke();
    }
}
