using System.Net;
using System.Text.RegularExpressions;
using AsielGrains.Dashboard.Access;
using AsielGrains.Dashboard.Tests.Hosting;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Dashboard.Tests.Access;

public partial class SignInTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_development_there_is_no_way_to_sign_in(string environment)
    {
        await using var host = await DashboardHost.Start(environment);
        using var browser = Browser(host);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/aanmelden", Stop)).StatusCode);
        using var form = Role(ChainRole.Operator);
        var posted = await browser.PostAsync("/aanmelden", form, Stop);
        Assert.False(posted.IsSuccessStatusCode);
        Assert.False(posted.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/ketenoverzicht", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/ketenoverzicht?per=week")]
    [InlineData("/niet-gevonden")]
    public async Task An_anonymous_visitor_is_sent_to_the_sign_in_page(string path)
    {
        await using var host = await DashboardHost.Start("Development");
        using var browser = Browser(host);
        var answer = await browser.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/aanmelden?terug={Uri.EscapeDataString(path)}", answer.Headers.Location!.PathAndQuery);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_circuit_is_closed_to_an_anonymous_visitor()
    {
        await using var host = await DashboardHost.Start("Development");
        using var browser = Browser(host);
        var answer = await browser.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Every_role_can_sign_in_and_sees_the_overview()
    {
        await using var host = await DashboardHost.Start("Development");
        foreach (var role in ChainRole.Workers)
        {
            using var browser = Browser(host);
            var answer = await SignIn(browser, role, "/ketenoverzicht?per=week");
            Assert.Equal("/ketenoverzicht?per=week", answer.Headers.Location!.OriginalString);
            var page = await browser.GetAsync("/ketenoverzicht", Stop);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
            Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single());
        }
    }

    [Fact]
    public async Task A_form_without_its_token_signs_nobody_in()
    {
        await using var host = await DashboardHost.Start("Development");
        using var browser = Browser(host);
        using var form = Role(ChainRole.ChainAnalyst);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/aanmelden", form, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_signs_nobody_in()
    {
        await using var host = await DashboardHost.Start("Development");
        using var browser = Browser(host);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(browser, "coa.visitor", "/")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    [InlineData("/\\elders.example")]
    [InlineData("elders")]
    [InlineData("")]
    public async Task Signing_in_never_leads_to_another_site(string address)
    {
        await using var host = await DashboardHost.Start("Development");
        using var browser = Browser(host);
        var answer = await SignIn(browser, ChainRole.ChainAnalyst, address);
        Assert.Equal("/ketenoverzicht", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_cookie_stays_on_this_site_and_away_from_script()
    {
        await using var host = await DashboardHost.Start("Development");
        using var browser = Browser(host);
        var cookie = (await SignIn(browser, ChainRole.ChainAnalyst, "/")).Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("asiel.aanmelding", StringComparison.Ordinal));
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    static HttpClient Browser(DashboardHost host) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };

    static Task<HttpResponseMessage> SignIn(HttpClient browser, ChainRole role, string returnTo) =>
        Post(browser, role.Name, returnTo);

    static async Task<HttpResponseMessage> Post(HttpClient browser, string role, string returnTo)
    {
        var page = await browser.GetStringAsync("/aanmelden", Stop);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
            ["rol"] = role,
            ["terug"] = returnTo,
        });
        return await browser.PostAsync("/aanmelden", form, Stop);
    }

    static FormUrlEncodedContent Role(ChainRole role) => new([new("rol", role.Name)]);

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)["]""")]
    private static partial Regex Token();
}
