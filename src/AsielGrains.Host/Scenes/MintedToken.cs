using AsielGrains.Cli.Access;
using AsielGrains.Domain.Partners;
using DevelopmentIssuer = AsielGrains.Gateway.Identity.DevelopmentIssuer;

namespace AsielGrains.Host.Scenes;

/// <summary>Tokens for the scene's player, straight from the development issuer in this process.</summary>
sealed class MintedToken(DevelopmentIssuer issuer, ChainRole role, TimeProvider time) : ITokenSource
{
    public Task<AccessToken> Get(CancellationToken stop) =>
        Task.FromResult(new AccessToken(issuer.Mint(role), time.GetUtcNow() + DevelopmentIssuer.TokenLife));
}
