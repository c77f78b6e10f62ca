namespace AsielGrains.Journal;

/// <summary>
/// The database did not answer as it should. Whether a write happened is unknown: repeat it with the same command id.
/// One type of ours, because a provider's own exceptions do not survive the way between silos.
/// </summary>
public sealed class JournalUnavailableException : Exception
{
    public JournalUnavailableException()
    {
    }

    public JournalUnavailableException(string message)
        : base(message)
    {
    }

    public JournalUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
