namespace AsielGrains.Gateway;

/// <summary>Every limit at the front door, by name.</summary>
public static class GatewayLimits
{
    /// <summary>One message, gRPC or JSON. A case with all its fields is under 2 KiB.</summary>
    public const int MessageBytesMax = 256 * 1024;

    /// <summary>Concurrent calls on one HTTP/2 connection.</summary>
    public const int StreamsPerConnectionMax = 1_000;

    /// <summary>Commands of one SubmitCommands stream that are read and whose result is not written yet.</summary>
    public const int CommandsUnderWayMax = 1_024;

    /// <summary>Cases of one person that FindCases reads at the same time.</summary>
    public const int CaseReadsAtOnceMax = 8;

    /// <summary>Cases in one answer of FindCases.</summary>
    public const int CasesFoundMax = 100;

    public const int NationalitiesMax = 300;

    public const int KindsMax = 4;

    /// <summary>Days between from and until when inflow is asked per day.</summary>
    public const int DayBucketsMax = 3_700;

    /// <summary>How often RegisterCase follows a V-number to its owner before it gives up.</summary>
    public const int RegisterAttemptsMax = 3;

    /// <summary>How long a caller without a deadline of its own waits for min_position.</summary>
    public static readonly TimeSpan PositionWaitMax = TimeSpan.FromSeconds(30);

    /// <summary>How far the clock of a partner, or of a token's issuer, may be ahead of ours.</summary>
    public static readonly TimeSpan ClockSkewMax = TimeSpan.FromSeconds(30);
}
