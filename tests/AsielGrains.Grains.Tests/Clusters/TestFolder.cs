namespace AsielGrains.Grains.Tests.Clusters;

/// <summary>A folder for one test, removed at the end.</summary>
sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("asiel-grains-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
