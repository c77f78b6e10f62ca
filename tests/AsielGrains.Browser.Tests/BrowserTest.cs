[assembly: AssemblyFixture(typeof(AsielGrains.Browser.Tests.Chromium))]

namespace AsielGrains.Browser.Tests;

/// <summary>A test that opens the dashboard in the browser.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    protected Target Target { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Target = await Target.Start();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Target.DisposeAsync();
    }

    private protected Task<Visit> Begin(Look? look = null) => Visit.Begin(chromium, Target.Address, look);
}
