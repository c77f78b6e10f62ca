namespace AsielGrains.Cli.Access;

/// <summary>A token that somebody else obtained: from a file, read anew each time, or from the environment.</summary>
public sealed class GivenToken(Func<CancellationToken, Task<string>> read) : ITokenSource
{
    public static GivenToken FromFile(string path) => new(stop => ReadFile(path, stop));

    public async Task<AccessToken> Get(CancellationToken stop) => new((await read(stop)).Trim(), null);

    public void Forget()
    {
        // Every token is read anew already.
    }

    static async Task<string> ReadFile(string path, CancellationToken stop)
    {
        try
        {
            return await File.ReadAllTextAsync(path, stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new TokenRefusedException($"The token file {path} can't be read.");
        }
    }
}
