using Microsoft.Extensions.Logging;

namespace AsielGrains.Dashboard;

/// <summary>Every message the dashboard logs: 4000–4999.</summary>
static partial class DashboardLog
{
    [LoggerMessage(4000, LogLevel.Warning, "A page lost the flow; it shows its last figures and connects again.")]
    public static partial void FlowLost(this ILogger logger, Exception? exception);

    [LoggerMessage(4001, LogLevel.Warning, "The flow could not be read for the first view of a page.")]
    public static partial void FlowUnread(this ILogger logger, Exception exception);

    [LoggerMessage(4002, LogLevel.Information, "A development user signed in with the role {Role}.")]
    public static partial void SignedIn(this ILogger logger, string role);

    [LoggerMessage(4003, LogLevel.Information, "A user with the role {Role} signed out.")]
    public static partial void SignedOut(this ILogger logger, string? role);
}
