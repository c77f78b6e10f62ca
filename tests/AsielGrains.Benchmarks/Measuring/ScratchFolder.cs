namespace AsielGrains.Benchmarks.Measuring;

/// <summary>A folder for the files of one run; removed at the end.</summary>
sealed class ScratchFolder : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asiel-benchmarks-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
