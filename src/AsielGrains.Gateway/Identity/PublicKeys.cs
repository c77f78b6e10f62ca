using Microsoft.IdentityModel.Tokens;

namespace AsielGrains.Gateway.Identity;

/// <summary>Reads the issuer's public keys.</summary>
static class PublicKeys
{
    public static IList<SecurityKey> Read(string jwksFile)
    {
        try
        {
            return new JsonWebKeySet(File.ReadAllText(jwksFile)).GetSigningKeys();
        }
        catch (ArgumentException)
        {
            return [];
        }
    }
}
