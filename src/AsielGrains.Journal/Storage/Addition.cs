namespace AsielGrains.Journal.Storage;

/// <summary>
/// What a schema has gained that earlier programs of the same version can work beside, so that an upgrade in a running
/// cluster can be taken back. One that was released never changes.
/// </summary>
sealed record Addition(string Name, string Sql)
{
    /// <summary>The additions of an engine, by name; they are embedded files.</summary>
    public static IReadOnlyList<Addition> Of(string engine)
    {
        var folder = engine + "-additions/";
        return [.. typeof(Addition).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Addition(name[folder.Length..], Migration.Read(typeof(Addition).Assembly, name)))];
    }
}
