namespace AsielGrains.Cli.Cases;

/// <summary>The id of a command: given for a repeat, new otherwise.</summary>
static class RequestIds
{
    public static string Of(string? given) => given ?? Guid.NewGuid().ToString();
}
