using AsielGrains.Dashboard.Language;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace AsielGrains.Dashboard.Shell;

/// <summary>The visitor's language and theme, each in a cookie.</summary>
sealed record Preferences(PageLanguage Language, Theme Theme)
{
    public const string LanguageField = "taal";
    public const string ThemeField = "thema";

    const string LanguageCookie = "asiel.taal";
    const string ThemeCookie = "asiel.thema";

    static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    static readonly Dictionary<string, Theme> Themes = new()
    {
        ["systeem"] = Theme.System,
        ["licht"] = Theme.Light,
        ["donker"] = Theme.Dark,
    };

    /// <summary>The themes with their words in forms and cookies.</summary>
    public static IReadOnlyDictionary<string, Theme> ThemeWords => Themes;

    public static Preferences Of(HttpRequest request) => new(
        request.Cookies[LanguageCookie] == Texts.English.Code ? PageLanguage.English : PageLanguage.Dutch,
        Themes.GetValueOrDefault(request.Cookies[ThemeCookie] ?? string.Empty));

    public static RouteHandlerBuilder MapTo(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Paths.Preferences, Choose);

    static IResult Choose(
        HttpContext context,
        [FromForm(Name = LanguageField)] string? language,
        [FromForm(Name = ThemeField)] string? theme,
        [FromForm(Name = Paths.Return)] string? returnTo)
    {
        if (language == Texts.Dutch.Code || language == Texts.English.Code)
            Keep(context, LanguageCookie, language);
        if (theme is not null && Themes.ContainsKey(theme))
            Keep(context, ThemeCookie, theme);
        return Results.LocalRedirect(Paths.Local(returnTo));
    }

    static void Keep(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Kept,
            Path = "/",
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });
}
