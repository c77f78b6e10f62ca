namespace AsielGrains.Deploy.Tests;

/// <summary>A folder for one test, removed at the end.</summary>
sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("asiel-deploy-").FullName;

    public string At(string file) => System.IO.Path.Combine(Path, file);

    public string Write(string file, string text)
    {
        var path = At(file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A file of the repository, at the same place below this folder.</summary>
    public void Copy(string file) => Write(file, Repository.Read(file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
