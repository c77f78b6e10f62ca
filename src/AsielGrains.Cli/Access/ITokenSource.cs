namespace AsielGrains.Cli.Access;

/// <summary>Where tokens come from: the development issuer, or a file or variable that somebody else fills.</summary>
public interface ITokenSource
{
    /// <summary>A token that is valid for some time yet.</summary>
    Task<AccessToken> Get(CancellationToken stop);

    /// <summary>The server refused the last token: it is not handed out again.</summary>
    void Forget();
}
