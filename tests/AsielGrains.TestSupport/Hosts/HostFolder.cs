namespace AsielGrains.TestSupport.Hosts;

/// <summary>Everything that hosts of one test keep: a folder of its own, removed at the end.</summary>
public sealed class HostFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("asiel-host-").FullName;

    /// <summary>Settings that keep journal, key and grain state here, in SQLite.</summary>
    public IReadOnlyList<string> Sqlite =>
    [
        $"--Journal:File={At("journal.db")}",
        $"--Journal:KeyFile={At("journal.key")}",
        $"--GrainState:File={At("grains.db")}",
    ];

    /// <summary>The home of the user a host runs as: the keys that protect cookies are kept there.</summary>
    public string Home => Directory.CreateDirectory(At("home")).FullName;

    public string At(string file) => System.IO.Path.Combine(Path, file);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
