namespace AsielGrains.Gateway;

/// <summary>Every limit at the front door, by name.</summary>
public static class GatewayLimits
{
    /// <summary>One message, gRPC or JSON. A case with all its fields is under 2 KiB.</summary>
    public const int MessageBytesMax = 256 * 1024;

    /// <summary>The body of a request with one message; a stream of messages has no end to keep to.</summary>
    public const int BodyBytesMax = 2 * MessageBytesMax;

    /// <summary>The metadata of one call: its headers together.</summary>
    public const int MetadataBytesMax = 8 * 1024;

    public const int HeadersMax = 64;

    /// <summary>One field with text or bytes. The longest field of the contract, a name, has 200 characters.</summary>
    public const int FieldBytesMax = 4 * 1024;

    /// <summary>The values of one repeated field, all messages around it together.</summary>
    public const int ValuesPerFieldMax = 1_000;

    /// <summary>Messages and groups inside one another.</summary>
    public const int NestingMax = 32;

    /// <summary>Concurrent calls on one HTTP/2 connection; a client with more opens another connection.</summary>
    public const int StreamsPerConnectionMax = 100;

    /// <summary>Commands of one SubmitCommands stream that are read and whose result is not written yet.</summary>
    public const int CommandsUnderWayMax = 1_024;

    /// <summary>Rows of one ImportCases stream that are read and whose result is not written yet.</summary>
    public const int ImportRowsUnderWayMax = 2_048;

    /// <summary>Rows that wait for rows that make them possible; one more, and the first is refused.</summary>
    public const int ImportRowsWaitingMax = 512;

    /// <summary>How many rows may be read after one that waits, before it is refused.</summary>
    public const int ImportRowsAheadMax = 65_536;

    /// <summary>How often rows are handed to their case again after a fault that may pass.</summary>
    public const int ImportTriesMax = 5;

    /// <summary>Cases of one person that FindCases reads at the same time.</summary>
    public const int CaseReadsAtOnceMax = 8;

    /// <summary>Households of which cases, moves and blocks are read at the same time for one call.</summary>
    public const int HouseholdReadsAtOnceMax = 8;

    /// <summary>Registrations whose candidates are counted at the same time; the others wait for it.</summary>
    public const int CountsAtOnceMax = 8;

    /// <summary>Cases in one answer of FindCases.</summary>
    public const int CasesFoundMax = 100;

    /// <summary>Sites that a token ties its bearer to. Who works at more works for the whole chain.</summary>
    public const int TiedSitesMax = 100;

    public const int NationalitiesMax = 300;

    public const int KindsMax = 4;

    /// <summary>Days between from and until when inflow is asked per day.</summary>
    public const int DayBucketsMax = 3_700;

    /// <summary>Subscriptions to capacity and to options on one silo.</summary>
    public const int CapacityWatchersMax = 64;

    /// <summary>Subscriptions to day boards of joint locations on one silo; each asks guardians anew.</summary>
    public const int GvlWatchersMax = 32;

    /// <summary>Sites with choices in one answer of CountChoices.</summary>
    public const int ChoiceSitesMax = 1_000;

    /// <summary>Placements in one answer of ListCeilingOverrides.</summary>
    public const int CeilingOverridesMax = 500;

    /// <summary>Counted nights in one answer of GetSite.</summary>
    public const int CountedNightsMax = 31;

    /// <summary>How far ahead ForecastBreaches counts: a year.</summary>
    public const int ForecastDaysMax = 366;

    /// <summary>So many periods ForecastBreaches tells apart: the weeks of a year, or the days of two months.</summary>
    public const int ForecastPeriodsMax = 62;

    /// <summary>How far from today FindDeadlines looks when it is told a number of days: ten years.</summary>
    public const int DeadlineDaysMax = 3_660;

    /// <summary>Deadlines in one call of AssignDeadlines: a page of FindDeadlines.</summary>
    public const int AssignmentsMax = 1_000;

    /// <summary>How often RegisterCase follows a V-number to its owner before it gives up.</summary>
    public const int RegisterAttemptsMax = 3;

    /// <summary>The pause before the first of them; it doubles.</summary>
    public static readonly TimeSpan ImportPause = TimeSpan.FromMilliseconds(200);

    /// <summary>How often an import keeps how far it has come.</summary>
    public static readonly TimeSpan ImportKeepPeriod = TimeSpan.FromSeconds(1);

    /// <summary>How long a caller without a deadline of its own waits for min_position.</summary>
    public static readonly TimeSpan PositionWaitMax = TimeSpan.FromSeconds(30);

    /// <summary>The deadline of a call with one request and one answer whose caller gives none, or a later.</summary>
    public static readonly TimeSpan CallTimeMax = TimeSpan.FromSeconds(30);

    /// <summary>How long a subscriber may leave a message unread before its subscription ends.</summary>
    public static readonly TimeSpan UnreadTimeMax = TimeSpan.FromSeconds(10);

    /// <summary>When a caller that reached a limit is told to come back.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>From the first byte of a request to the end of its headers.</summary>
    public static readonly TimeSpan HeadersTimeMax = TimeSpan.FromSeconds(3);

    /// <summary>How slowly a body may come, or an answer be taken; streams of requests may rest.</summary>
    public const int BytesPerSecondMin = 4 * 1024;

    /// <summary>How long a body may come, or an answer be taken, more slowly than that.</summary>
    public static readonly TimeSpan StallTimeMax = TimeSpan.FromSeconds(3);

    /// <summary>A connection without a call.</summary>
    public static readonly TimeSpan IdleTimeMax = TimeSpan.FromMinutes(2);

    /// <summary>How often an HTTP/2 peer that says nothing is asked whether it is still there.</summary>
    public static readonly TimeSpan PingPeriod = TimeSpan.FromSeconds(30);

    /// <summary>How long it has to answer.</summary>
    public static readonly TimeSpan PingTimeMax = TimeSpan.FromSeconds(10);

    /// <summary>How far the clock of a partner, or of a token's issuer, may be ahead of ours.</summary>
    public static readonly TimeSpan ClockSkewMax = TimeSpan.FromSeconds(30);
}
