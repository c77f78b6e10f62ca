namespace AsielGrains.Domain.Reception;

/// <summary>How many persons were, or will be, expected for tonight at a fixed hour of today.</summary>
/// <param name="Expected">
/// Of an hour that is over: as was known then. Of one to come: if nothing is reported until then but that holds end by
/// themselves.
/// </param>
public sealed record HourSeen(DateTimeOffset At, int Expected, bool IsOver);
