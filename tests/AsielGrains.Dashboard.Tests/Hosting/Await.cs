namespace AsielGrains.Dashboard.Tests.Hosting;

/// <summary>Waits for a fact, and says which one did not come.</summary>
static class Await
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);

    public static async Task Fact(string fact, Func<bool> holds)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        waiting.CancelAfter(Longest);
        while (!holds())
        {
            if (waiting.IsCancellationRequested)
                Assert.Fail($"Within {Longest.TotalSeconds} s it did not become true that {fact}.");
            await Task.Delay(Between, TestContext.Current.CancellationToken);
        }
    }
}
