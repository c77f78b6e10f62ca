using Microsoft.Extensions.Logging;

namespace AsielGrains.Journal;

/// <summary>All log messages of the journal: 1000 to 1999.</summary>
static partial class JournalLog
{
    [LoggerMessage(1000, LogLevel.Information, "The journal is open on {Engine}.")]
    public static partial void Opened(this ILogger log, JournalEngine engine);

    [LoggerMessage(1020, LogLevel.Information, "The journal was verified: {Events} events are as they were written.")]
    public static partial void Verified(this ILogger log, long events);

    [LoggerMessage(1021, LogLevel.Critical, "The journal is damaged. What is damaged is refused, the rest is served.")]
    public static partial void Damaged(this ILogger log, Exception failure);

    [LoggerMessage(1022, LogLevel.Warning, "The journal could not be verified; it is tried again later.")]
    public static partial void NotVerified(this ILogger log, Exception failure);
}
