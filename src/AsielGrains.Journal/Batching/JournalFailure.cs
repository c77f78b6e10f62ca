namespace AsielGrains.Journal.Batching;

static class JournalFailure
{
    /// <summary>An exception of its own for each caller of a shared call: none is thrown twice.</summary>
    public static Exception ForCaller(Exception failure) => failure is JournalCorruptException
        ? new JournalCorruptException(failure.Message, failure)
        : new JournalUnavailableException(failure.Message, failure);
}
