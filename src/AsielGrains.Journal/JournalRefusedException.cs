namespace AsielGrains.Journal;

/// <summary>The journal must not be opened so: the schema is newer, the key another, or writes can get lost.</summary>
public sealed class JournalRefusedException : Exception
{
    public JournalRefusedException()
    {
    }

    public JournalRefusedException(string message)
        : base(message)
    {
    }

    public JournalRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
