namespace AsielGrains.Gateway.Identity;

/// <summary>The claims of a token that count here.</summary>
public static class ClaimNames
{
    public const string Subject = "sub";

    /// <summary>The name of a chain role; the organisation follows from it.</summary>
    public const string Role = "role";

    /// <summary>The pseudonym of the person a representative speaks for.</summary>
    public const string Person = "person";
}
