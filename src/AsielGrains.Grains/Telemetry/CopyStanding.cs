using AsielGrains.Journal;

namespace AsielGrains.Grains.Telemetry;

/// <summary>How far one copy of this silo is.</summary>
/// <param name="Name">Of what: <c>flow</c>, <c>capacity</c> or <c>deadlines</c>.</param>
/// <param name="Position">What its answers count in.</param>
/// <param name="Behind">How long it has been behind an end of the journal that was seen; zero when it is not.</param>
public sealed record CopyStanding(string Name, JournalPosition Position, TimeSpan Behind);
