namespace AsielGrains.Journal;

/// <summary>The person was erased (AVG art. 17): nothing personal can be recorded about them again.</summary>
public sealed class PersonErasedException : Exception
{
    public PersonErasedException()
        : base("The person's data were erased.")
    {
    }

    public PersonErasedException(string message)
        : base(message)
    {
    }

    public PersonErasedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
