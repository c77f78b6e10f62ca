using System.Security.Cryptography;

namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>The last commit, released twice from two clean clones; made once for all tests that look at it.</summary>
public sealed class TwoReleases : IAsyncLifetime
{
    readonly Scratch _scratch = new();

    /// <summary>What the script said of the two.</summary>
    internal ProgramRun Run { get; private set; } = new(-1, "");

    /// <summary>The commit that both were made of.</summary>
    public string Commit { get; private set; } = "";

    public string First => _scratch.At("first");

    public string Second => _scratch.At("second");

    public async ValueTask InitializeAsync()
    {
        Commit = (await ProgramRun.Of(Repository.Root, "git", "rev-parse", "HEAD")).Succeeded().Output.Trim();
        Run = await ProgramRun.Of(
            _scratch.Path, Repository.At("deploy/release/reproduce"), _scratch.Path, Commit);
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    internal static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
