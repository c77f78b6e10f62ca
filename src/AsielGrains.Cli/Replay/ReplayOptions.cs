namespace AsielGrains.Cli.Replay;

/// <summary>How a scene is played. Every default is a constant; the constructor refuses values out of range.</summary>
public sealed record ReplayOptions
{
    /// <summary>Cases under way at once; the server reads at most 1,024 commands ahead.</summary>
    public const int DefaultWindow = 512;

    public const int MaxWindow = 1_024;

    /// <summary>Failed connections in a row before the replay gives up.</summary>
    public const int DefaultMaxFailures = 8;

    /// <summary>Times that one command is sent again after an answer that asks to repeat it.</summary>
    public const int MaxAttempts = 10;

    /// <summary>Times that the totals are read again while the system still counts.</summary>
    public const int MaxReadings = 10;

    int _window = DefaultWindow;

    /// <summary>Cases under way at once, from 1 to 1,024; of each case one command.</summary>
    public int Window
    {
        get => _window;
        init => _window = value is >= 1 and <= MaxWindow
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The window is from 1 to 1,024 cases.");
    }

    /// <summary>How long one month of the scene takes; null: as fast as the system answers.</summary>
    public TimeSpan? MonthDuration { get; init; }

    public int MaxFailures { get; init; } = DefaultMaxFailures;

    /// <summary>The pause after the first failure; it doubles up to <see cref="LongestPause"/>.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Commands are out and none is answered for this long: the connection counts as lost.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A stream is replaced after this long, or before its token expires: the identity stays current.</summary>
    public TimeSpan StreamLife { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>The stream is replaced this long before its token expires.</summary>
    public TimeSpan TokenMargin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The deadline of reading the totals.</summary>
    public TimeSpan ReadingTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The pause between two readings of totals that differ.</summary>
    public TimeSpan ReadingPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The pause after this many failures, from 1.</summary>
    internal TimeSpan PauseAfter(int failures) =>
        TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(failures - 1, 10)));
}
