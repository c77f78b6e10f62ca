namespace AsielGrains.Grains.Storage;

/// <summary>More grain state waits to be read or written than may wait.</summary>
public sealed class GrainStateOverloadedException : Exception
{
    public GrainStateOverloadedException()
    {
    }

    public GrainStateOverloadedException(string message)
        : base(message)
    {
    }

    public GrainStateOverloadedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
