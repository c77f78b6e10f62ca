namespace AsielGrains.Gateway.Identity;

/// <summary>The claims of a token that count here.</summary>
public static class ClaimNames
{
    public const string Subject = "sub";

    /// <summary>The name of a chain role; the organisation follows from it.</summary>
    public const string Role = "role";

    /// <summary>The pseudonym of the person a representative speaks for.</summary>
    public const string Person = "person";

    /// <summary>
    /// The names of the sites that the caller is tied to, with spaces between or one in each of several claims. Left
    /// out: the caller is tied to none, and an empty list is as good as left out; see
    /// <see cref="IdentityOptions.RolesTiedToSites"/>.
    /// </summary>
    public const string Sites = "sites";
}
