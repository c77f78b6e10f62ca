using System.Diagnostics;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Batching;

/// <summary>One request on its way through the group commit.</summary>
sealed class PendingAppend(AppendRequest request, Activity? activity)
{
    public AppendRequest Request { get; } = request;

    public Activity? Activity { get; } = activity;

    public TaskCompletionSource<AppendOutcome> Outcome { get; } =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What no other request may touch while this one is being written.</summary>
    public IEnumerable<(ResourceKind, string)> Resources()
    {
        yield return (ResourceKind.Stream, Request.Stream);
        foreach (var claim in Request.Claims)
            yield return (ResourceKind.Claim, claim.Key);
        if (Request.NewKey is { } key)
            yield return (ResourceKind.Key, key.Person.ToString("N"));
    }
}
