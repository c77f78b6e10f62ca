using System.Net;
using System.Text.RegularExpressions;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Engineers;

/// <summary>Somebody with a browser: keeps cookies, follows no redirect, sends paths as written.</summary>
sealed partial class Browser : IDisposable
{
    const string Token = "__RequestVerificationToken";

    readonly HttpClient _http;

    public Browser(HostProcess host) => _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() })
    {
        BaseAddress = host.Http,
    };

    /// <summary>A browser signed in with a role through the dashboard's own form.</summary>
    public static async Task<Browser> SignedIn(HostProcess host, string role)
    {
        var browser = new Browser(host);
        using var page = await browser.Send(HttpMethod.Get, "/aanmelden");
        var token = TokenField().Match(await page.Content.ReadAsStringAsync(Cancellation)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["rol"] = role, [Token] = token });
        using var answer = await browser._http.PostAsync("/aanmelden", form, Cancellation);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return browser;
    }

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path)
    {
        // Else dots and percent signs would be tidied before they reach the host.
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        using var request = new HttpRequestMessage(
            method, new Uri(_http.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, options));
        return await _http.SendAsync(request, Cancellation);
    }

    public async Task<HttpStatusCode> Get(string path)
    {
        using var answer = await Send(HttpMethod.Get, path);
        return answer.StatusCode;
    }

    public void Dispose() => _http.Dispose();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [GeneratedRegex($"name=\"{Token}\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
