using AsielGrains.Domain.Partners;
using static Microsoft.Playwright.Assertions;

namespace AsielGrains.Browser.Tests;

public class SignInTests(Chromium chromium) : BrowserTest(chromium)
{
    public static TheoryData<string> Roles => [.. ChainRole.Workers.Select(role => role.Name)];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_role_signs_in_sees_the_overview_and_signs_out(string name)
    {
        await using var visit = await Begin();
        await visit.OpenOverview(role: ChainRole.Find(name));
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Ketenoverzicht");
        await Expect(visit.Page.Locator(".account .organisation")).Not.ToBeEmptyAsync();
        await visit.Page.Locator(".account button").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Aanmelden");
        await visit.Page.GotoAsync("/ketenoverzicht");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Aanmelden");
    }
}
