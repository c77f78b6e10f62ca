namespace AsielGrains.TestSupport.Hosts;

/// <summary>How a host is started.</summary>
/// <param name="Folder">Where its data are; hosts after one another on the same folder go on from there.</param>
public sealed record HostSettings(HostFolder Folder)
{
    public string Environment { get; init; } = "Development";

    /// <summary>Where journal and grain state are; SQLite in the folder unless said otherwise.</summary>
    public IReadOnlyList<string> Storage { get; init; } = Folder.Sqlite;

    /// <summary>Further arguments, for example <c>--scene</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Variables of the environment.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
}
