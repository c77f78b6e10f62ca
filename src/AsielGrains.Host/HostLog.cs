namespace AsielGrains.Host;

/// <summary>Every log message of the host itself, 5000–5999.</summary>
static partial class HostLog
{
    [LoggerMessage(5000, LogLevel.Error, "The scene stopped before its end.")]
    public static partial void SceneStopped(this ILogger logger, Exception failure);
}
