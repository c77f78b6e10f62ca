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
    public IReadOnlyList<(ResourceKind, string)> Resources { get; } = ResourcesOf(request);

    static (ResourceKind, string)[] ResourcesOf(AppendRequest request)
    {
        var key = request.NewKey is null ? 0 : 1;
        var resources = new (ResourceKind, string)[1 + request.Claims.Length + key];
        resources[0] = (ResourceKind.Stream, request.Stream);
        for (var i = 0; i < request.Claims.Length; i++)
            resources[1 + i] = (ResourceKind.Claim, request.Claims[i].Key);
        if (request.NewKey is { } made)
            resources[^1] = (ResourceKind.Key, made.Person.ToString("N"));
        return resources;
    }
}
