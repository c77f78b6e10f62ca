using Grpc.Core;

namespace AsielGrains.Cli.Access;

/// <summary>Who calls and what for: the headers of every call.</summary>
/// <param name="Purpose">The processing activity, for example <c>avim.identificatie</c>.</param>
public sealed record Caller(ITokenSource Tokens, string Purpose)
{
    const string PurposeHeader = "asiel-purpose";

    public async Task<Metadata> Headers(CancellationToken stop) => HeadersWith(await Tokens.Get(stop));

    internal Metadata HeadersWith(AccessToken token) => new()
    {
        { "authorization", $"Bearer {token.Value}" },
        { PurposeHeader, Purpose },
    };
}
