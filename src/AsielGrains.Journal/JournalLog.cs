using Microsoft.Extensions.Logging;

namespace AsielGrains.Journal;

/// <summary>All log messages of the journal: 1000 to 1999.</summary>
static partial class JournalLog
{
    [LoggerMessage(1000, LogLevel.Information, "The journal is open on {Engine}.")]
    public static partial void Opened(this ILogger log, JournalEngine engine);
}
