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
}
