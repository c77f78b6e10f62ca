using System.Security.Cryptography;

namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>The last commit, released twice from two clean clones; made once for all tests that look at it.</summary>
public sealed class TwoReleases : IAsyncLifetime
{
    readonly Scratch _scratch = new();

    /// <summary>What the script said of the two.</summary>
    internal ProgramRun Run { get; private set; } = new(-1, "");

    public string First => _scratch.At("first");

    public string Second => _scratch.At("second");

    public async ValueTask InitializeAsync() =>
        Run = await ProgramRun.Of(_scratch.Path, Repository.At("deploy/release/reproduce"), _scratch.Path);

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    internal static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
