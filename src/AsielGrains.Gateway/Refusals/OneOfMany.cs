namespace AsielGrains.Gateway.Refusals;

/// <summary>One item of a call about many: that it is refused or fails hinders no other.</summary>
static class OneOfMany
{
    /// <returns>The answer, or the refusal; what nobody expected, or a call that its caller ended, is thrown.</returns>
    public static async Task<(T? Answer, Refused? Refused)> Try<T>(Func<Task<T>> item, CancellationToken stop)
        where T : class
    {
        try
        {
            return (await item(), null);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested && Faults.Of(failure) is not null)
        {
            return (null, Faults.Of(failure));
        }
    }
}
