namespace AsielGrains.Journal;

/// <summary>The journal must not be opened as things are: a newer schema, another key, or writes that can be lost.</summary>
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
