namespace AsielGrains.Journal.Storage;

/// <summary>One read of a person's data, recorded before the data are handed out.</summary>
/// <param name="Person">The pseudonym of the person whose data are read.</param>
/// <param name="Stream">The stream they are read from.</param>
/// <param name="Fields">The classes of fields handed out, comma separated, for example <c>F1,F3</c>.</param>
/// <param name="TraceId">The W3C trace id of the call; empty when there was none.</param>
public sealed record Disclosure(
    DateTimeOffset At,
    string Organisation,
    string Role,
    string Purpose,
    Guid Person,
    string Stream,
    string Fields,
    string TraceId);
