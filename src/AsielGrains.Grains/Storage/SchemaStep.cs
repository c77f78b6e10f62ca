using System.Globalization;
using System.Reflection;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Storage;

/// <summary>One numbered step of the schema, from 1 without holes. A step that was released never changes.</summary>
sealed record SchemaStep(int Version, string Sql)
{
    /// <summary>The steps of an engine, in order; they are embedded files named <c>0001-what.sql</c>.</summary>
    public static IReadOnlyList<SchemaStep> Of(JournalEngine engine)
    {
        var assembly = typeof(SchemaStep).Assembly;
        var folder = $"grain-state/{engine}/";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(name => new SchemaStep(VersionOf(name[folder.Length..]), Read(assembly, name)))];
    }

    static int VersionOf(string file) => int.Parse(file.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
