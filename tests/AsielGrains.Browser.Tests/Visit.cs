using System.Collections.Concurrent;
using AsielGrains.Domain.Partners;
using Microsoft.Playwright;

namespace AsielGrains.Browser.Tests;

/// <summary>
/// One visitor in a clean browser profile. Requests elsewhere and errors on the console are remembered.
/// </summary>
sealed class Visit : IAsyncDisposable
{
    public const string Live = "[data-connection=Live]";

    readonly IBrowserContext _context;
    readonly Uri _address;
    readonly ConcurrentQueue<string> _faults = new();
    bool _forgives;

    Visit(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page, _address) = (context, page, address);
        context.Request += (_, request) => Check(new Uri(request.Url));
        page.WebSocket += (_, socket) => Check(new Uri(socket.Url));
        page.Console += (_, message) => Check(message);
        page.PageError += (_, error) => _faults.Enqueue($"script: {error}");
    }

    public IPage Page { get; }

    /// <summary>Requests that left the origin and errors on the console.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    public static async Task<Visit> Begin(Chromium chromium, Uri address, Look? look = null)
    {
        look ??= new Look();
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = look.Width, Height = 900 },
        });
        await context.AddCookiesAsync(
            [new Cookie { Name = "asiel.taal", Value = look.Language, Url = address.ToString() }]);
        return new Visit(context, await context.NewPageAsync(), address);
    }

    /// <summary>Signs in and opens the overview, and waits until it follows the flow.</summary>
    public async Task OpenOverview(string query = "", ChainRole? role = null)
    {
        await Page.GotoAsync($"/aanmelden?terug={Uri.EscapeDataString($"/ketenoverzicht{query}")}");
        await Page.Locator($"button[value='{(role ?? ChainRole.ChainAnalyst).Name}']").ClickAsync();
        await Page.Locator(Live).WaitForAsync();
    }

    /// <summary>From here on the test causes faults on purpose: the browser may tell of them late.</summary>
    public void Forgive() => _forgives = true;

    public async ValueTask DisposeAsync()
    {
        if (!_forgives)
            Assert.Empty(_faults);

        // Leaving the page ends its circuit; closing the browser would keep the server waiting for it to come back.
        await Page.GotoAsync("about:blank");
        await _context.DisposeAsync();
    }

    void Check(Uri requested)
    {
        if (requested.Scheme is not ("data" or "blob" or "about") && requested.Authority != _address.Authority)
            _faults.Enqueue($"request: {requested}");
    }

    void Check(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
            _faults.Enqueue($"console: {message.Text}");
    }
}
