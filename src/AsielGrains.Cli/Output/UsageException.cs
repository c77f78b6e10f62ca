namespace AsielGrains.Cli.Output;

/// <summary>An input that can't be sent: the user finds it in a sentence, not in a stack trace.</summary>
public sealed class UsageException(string message, string? faultyField = null) : Exception(message)
{
    public string? Field => faultyField;
}
