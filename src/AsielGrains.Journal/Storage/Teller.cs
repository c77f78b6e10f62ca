namespace AsielGrains.Journal.Storage;

/// <summary>
/// Who told a fact, as it is stored: the organisation alone, or whose fact it is and who handed it in for it. Both
/// stand in the one column there has been from the beginning, so that every version of the program reads it.
/// </summary>
/// <param name="Source">Whose fact it is; null: of who handed it in.</param>
readonly record struct Teller(string? Source, string Organisation)
{
    const string Via = " via ";

    public static Teller Parse(string stored) => stored.IndexOf(Via, StringComparison.Ordinal) is var at and > 0
        ? new(stored[..at], stored[(at + Via.Length)..])
        : new(null, stored);

    public override string ToString() => Source is null ? Organisation : Source + Via + Organisation;
}
