namespace AsielGrains.Journal.Storage;

/// <summary>One event to store, already in the form in which it stays.</summary>
/// <param name="Type">The stored name, dotted lower case, for example <c>case.announced</c>; never changes.</param>
/// <param name="TypeVersion">The version of the body's layout, from 1.</param>
/// <param name="OccurredAt">When it happened in the world; the start of the Dutch date when no more is known.</param>
/// <param name="Subject">The pseudonym of the person the event links its stream to or bears data of.</param>
/// <param name="Body">JSON, UTF-8, without personal data and without CLR names.</param>
/// <param name="Sealed">The personal data, encrypted under the subject's key; null when there are none.</param>
public sealed record NewEvent(
    string Type,
    short TypeVersion,
    DateTimeOffset OccurredAt,
    Guid? Subject,
    byte[] Body,
    byte[]? Sealed)
{
    /// <summary>Whose fact it is, when another organisation hands it in; null: of who hands it in.</summary>
    public string? Source { get; init; }

    /// <summary>The command it came from, when that is not the one of the request.</summary>
    public CommandStamp? Command { get; init; }
}
