namespace AsielGrains.Journal;

/// <summary>The bounds of what the journal does at once.</summary>
public static class JournalLimits
{
    /// <summary>Events that one call of <see cref="EventJournal.ReadAll"/> returns at most.</summary>
    public const int ReadAllMax = 10_000;

    /// <summary>How often an append is sealed anew when the person's key changes under it.</summary>
    public const int SealAttemptsMax = 5;
}
