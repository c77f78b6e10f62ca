using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace AsielGrains.Browser.Tests;

public class AccessibilityTests(Chromium chromium) : BrowserTest(chromium)
{
    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
    };

    static readonly string[] Paths =
    [
        "/ketenoverzicht",
        "/ketenoverzicht?per=dag&top=8&nationaliteit=SYR",
        "/ketenoverzicht?van=1990-01-01&tot=1990-12-31",
        "/aanmelden",
        "/geen-toegang",
        "/niet-gevonden",
    ];

    // Contrast does not hang on the language, nor a missing label on the colours: every page has both of each.
    public static TheoryData<string, string, bool> Pages =>
    [
        .. from path in Paths
           from look in ((string, bool)[])[("nl", false), ("en", true)]
           select (path, look.Item1, look.Item2),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_no_violation(string path, string language, bool dark)
    {
        await using var visit = await Begin(new Look(language, dark));
        await visit.OpenOverview();
        await visit.Page.GotoAsync(path);
        if (path.StartsWith("/ketenoverzicht", StringComparison.Ordinal))
            await visit.Page.Locator(Visit.Live).WaitForAsync();
        foreach (var explanation in await visit.Page.Locator(".explanation summary").AllAsync())
            await explanation.ClickAsync();
        var found = await visit.Page.RunAxe(Rules);
        Assert.NotEmpty(found.Passes);
        Assert.Empty(found.Violations.Select(Told));
    }

    static string Told(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help} at {string.Join(" and ", violation.Nodes.Select(node => node.Html))}";
}
