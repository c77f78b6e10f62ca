namespace AsielGrains.Host;

/// <summary>Every log message of the host itself, 5000–5999.</summary>
static partial class HostLog
{
    [LoggerMessage(5000, LogLevel.Error, "The scene stopped before its end.")]
    public static partial void SceneStopped(this ILogger logger, Exception failure);

    [LoggerMessage(5001, LogLevel.Information, "Stopping: not ready from now on; new calls are taken for {Notice}.")]
    public static partial void DrainStarted(this ILogger logger, TimeSpan notice);

    [LoggerMessage(5002, LogLevel.Information, "Stopped: no call and no grain is left.")]
    public static partial void DrainEnded(this ILogger logger);

    [LoggerMessage(5003, LogLevel.Information, "The certificate of the {Use} was renewed, valid until {Until:u}.")]
    public static partial void CertificateRenewed(this ILogger logger, string use, DateTime until);

    [LoggerMessage(5004, LogLevel.Error, "New files for the certificate of the {Use} can't be used; the former stay.")]
    public static partial void CertificateNotRenewed(this ILogger logger, string use, Exception failure);

    [LoggerMessage(
        5020,
        LogLevel.Information,
        "AsielGrains is up. Pages and REST on port {Http}, gRPC on {Grpc}, metrics on {Management}.")]
    public static partial void Up(this ILogger logger, int http, int grpc, int management);
}
