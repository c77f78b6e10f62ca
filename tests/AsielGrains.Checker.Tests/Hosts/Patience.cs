namespace AsielGrains.Checker.Tests.Hosts;

static class Patience
{
    static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(60);
    static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(10);

    public static async Task Until(Func<bool> fact, string otherwise)
    {
        var end = DateTime.UtcNow + WaitMax;
        while (!fact())
        {
            if (DateTime.UtcNow > end)
                throw new TimeoutException(otherwise);
            await Task.Delay(LookAgainAfter);
        }
    }
}
