using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Journal;
using Grpc.Core;

namespace AsielGrains.Gateway.Flow;

/// <summary>How long a call waits for a position.</summary>
static class PositionWait
{
    /// <summary>The part of the caller's time that is kept for the answer: a quarter, at most this.</summary>
    static readonly TimeSpan AnswerMax = TimeSpan.FromMilliseconds(500);

    public static TimeSpan Within(TimeSpan timeLeft)
    {
        if (timeLeft > GatewayLimits.PositionWaitMax + AnswerMax)
            return GatewayLimits.PositionWaitMax;
        var answer = TimeSpan.FromTicks(Math.Min(AnswerMax.Ticks, timeLeft.Ticks / 4));
        return timeLeft > answer ? timeLeft - answer : TimeSpan.Zero;
    }

    /// <summary>
    /// Waits for a position. Ends a little before the caller's own deadline, so that the reason still reaches the
    /// caller. Deadlines are counted by this machine's clock, which need not be that of the facts.
    /// </summary>
    /// <exception cref="RefusedException">The position was not reached in time.</exception>
    public static async Task For(
        JournalPosition position, Func<JournalPosition, CancellationToken, Task> wait, ServerCallContext context)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        patience.CancelAfter(Within(context.Deadline - TimeProvider.System.GetUtcNow().UtcDateTime));
        try
        {
            await wait(position, patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw NotReached();
        }
    }

    public static RefusedException NotReached() =>
        new(new(Reason.PositionNotReached, "The position was not reached in time.", "min_position"));
}
