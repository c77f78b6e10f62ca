using Grpc.Core;

namespace AsielGrains.Cli.Replay;

/// <summary>After which answers a command may be sent again with the same request_id.</summary>
static class TransientFailures
{
    public static bool IsTransient(StatusCode code) => code is StatusCode.Unavailable
        or StatusCode.Aborted
        or StatusCode.ResourceExhausted
        or StatusCode.DeadlineExceeded;

    /// <summary>A stream that broke: the commands on it have no answer, whatever the code.</summary>
    public static bool IsLostConnection(StatusCode code) =>
        IsTransient(code) || code is StatusCode.Cancelled or StatusCode.Internal or StatusCode.Unknown;
}
