using System.Security.Claims;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Refusals;

namespace AsielGrains.Gateway.Identity;

/// <summary>
/// The sites that a token ties its bearer to. Said by the issuer of the token, who knows where somebody works, and
/// never by the call.
/// </summary>
static class TiedSites
{
    /// <summary>The sites; null: the token ties its bearer to none.</summary>
    /// <exception cref="RefusedException">
    /// The claim names no site, one that is malformed or too many, or is missing where it is demanded.
    /// </exception>
    public static IReadOnlyList<SiteId>? Of(ClaimsPrincipal caller, bool demanded)
    {
        if (caller.FindFirst(ClaimNames.Sites) is null)
            return demanded ? throw NotNamed() : null;
        var names = caller.FindAll(ClaimNames.Sites)
            .SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToArray();
        if (names.Length is 0 or > GatewayLimits.TiedSitesMax)
            throw NotNamed();
        return [.. names.Select(name => SiteId.TryParse(name, null, out var site) ? site : throw NotNamed())];
    }

    static RefusedException NotNamed() => new(new(
        Reason.SitesNotNamed,
        $"The token has to name 1 to {GatewayLimits.TiedSitesMax} sites, as they are named here."));
}
