namespace AsielGrains.Cli.Imports;

/// <summary>How an import deals with what goes wrong.</summary>
public sealed record ImportOptions
{
    /// <summary>Broken connections in a row, without a result between them, before the import gives up.</summary>
    public const int DefaultMaxFailures = 8;

    public int MaxFailures { get; init; } = DefaultMaxFailures;

    /// <summary>The pause after the first failure; it doubles up to <see cref="LongestPause"/>.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Rows are out and nothing is heard for this long: the connection counts as lost.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    internal TimeSpan PauseAfter(int failures) =>
        TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(failures - 1, 10)));
}
