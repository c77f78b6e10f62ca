using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Load;

/// <summary>One client: asks one thing after the other, and repeats under the same id what has no answer.</summary>
sealed class LoadClient(
    string name,
    UnaryRoute[] reads,
    ICaseRoute[] routes,
    Workload workload,
    LoadPlan plan,
    History history,
    Known known)
{
    static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(30);

    /// <summary>
    /// Copies of many clients that all knock at a host that is not up would take the processors it starts with.
    /// </summary>
    static readonly TimeSpan RetryAfterMost = TimeSpan.FromMilliseconds(480);

    int _turn;

    public async Task Run(Func<bool> goesOn, CancellationToken stop)
    {
        while (goesOn() && !stop.IsCancellationRequested)
        {
            var intent = workload.Next();
            if (intent.Kind is not OperationKind.Read)
                await Task.WhenAll(Enumerable.Range(0, intent.Copies).Select(_ => Ask(intent, stop)));
            else if (await Read(intent, stop) is Outcome.Unknown)
                await Task.Delay(RetryAfter, CancellationToken.None);
            await Task.Delay(plan.Rest, CancellationToken.None);
        }
    }

    async Task<Outcome> Read(Intent intent, CancellationToken stop)
    {
        var least = plan.ReadsOwnWrites ? known.Of(intent.Key) : default;
        var read = history.Invoke(
            name, intent.Command, OperationKind.Read, intent.Key, intent.Arguments, minVersion: least.Version);
        var outcome = await Next(reads).Read(intent.Case, least.Position ?? "", stop);
        history.Return(read, outcome);
        if (outcome is Outcome.Seen && plan.CountDisclosures is { } count)
            await known.Disclosed(intent.Key, count, history);
        return outcome;
    }

    async Task Ask(Intent intent, CancellationToken stop)
    {
        var operation = history.Invoke(
            name, intent.Command, intent.Kind, intent.Key, intent.Arguments, intent.Reuses);
        var patience = DateTime.UtcNow + plan.PatienceMax;
        var wait = RetryAfter;
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await Next(routes).Send(intent, stop);
            if (outcome is not Outcome.Unknown || DateTime.UtcNow >= patience || stop.IsCancellationRequested)
            {
                history.Return(operation, outcome, attempt);
                Learn(intent, outcome);
                return;
            }

            await Task.Delay(wait, CancellationToken.None);
            wait = wait < RetryAfterMost ? wait * 2 : wait;
        }
    }

    void Learn(Intent intent, Outcome outcome)
    {
        if (outcome is not Outcome.Accepted { KnownAlready: false } accepted || intent.Kind is OperationKind.Merge)
            return;
        known.Take(intent.Key, accepted.Version, accepted.Position);
        if (!accepted.Repeated && !intent.Reuses)
            workload.Carried(intent);
    }

    // Attempts and questions go round all hosts.
    T Next<T>(T[] routes) => routes[(uint)Interlocked.Increment(ref _turn) % (uint)routes.Length];
}
