using System.Diagnostics.CodeAnalysis;

namespace AsielGrains.Dashboard;

/// <summary>The addresses of the dashboard.</summary>
static class Paths
{
    public const string Overview = "/ketenoverzicht";
    public const string SignIn = "/aanmelden";
    public const string SignOut = "/afmelden";
    public const string Preferences = "/voorkeuren";
    public const string NoAccess = "/geen-toegang";
    public const string NotFound = "/niet-gevonden";

    /// <summary>The field and the query parameter that hold where to go afterwards.</summary>
    public const string Return = "terug";

    /// <summary>The address itself when it is on this site, else the overview: nobody is sent elsewhere.</summary>
    [SuppressMessage("Design", "CA1055", Justification = "A local path with a query, as in a redirect.")]
    public static string Local(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl)
            ? address
            : Overview;
}
