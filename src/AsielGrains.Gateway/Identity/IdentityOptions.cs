namespace AsielGrains.Gateway.Identity;

/// <summary>Whose tokens are accepted. All three are needed, except in development.</summary>
public sealed class IdentityOptions
{
    public const string Section = "Identity";

    /// <summary>The issuer, as in the token's <c>iss</c>.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>This system, as in the token's <c>aud</c>.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The path of a JSON Web Key Set with the issuer's public keys; read at start.</summary>
    public string JwksFile { get; set; } = "";

    /// <summary>
    /// Roles whose tokens must name the sites they are tied to, for example <c>coa.placement</c>. A token of another
    /// role that names sites is tied to them too.
    /// </summary>
    public IReadOnlyList<string> RolesTiedToSites { get; set; } = [];

    public bool Given => Issuer.Length + Audience.Length + JwksFile.Length > 0;
}
