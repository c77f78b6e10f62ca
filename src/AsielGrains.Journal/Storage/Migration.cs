using System.Globalization;
using System.Reflection;

namespace AsielGrains.Journal.Storage;

/// <summary>One numbered step of a schema. A step that was released never changes.</summary>
sealed record Migration(int Version, string Sql)
{
    /// <summary>The steps of an engine, in order; they are embedded files named <c>0001-what.sql</c>.</summary>
    public static IReadOnlyList<Migration> Of(string engine)
    {
        var assembly = typeof(Migration).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(engine + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Migration(VersionOf(name, engine), Read(assembly, name)))];
    }

    /// <summary>What is still to apply to a database at a version.</summary>
    /// <exception cref="JournalRefusedException">The database is newer than the last step known here.</exception>
    public static IEnumerable<Migration> Missing(IReadOnlyList<Migration> steps, int version)
    {
        var known = steps[^1].Version;
        return version <= known
            ? steps.Where(step => step.Version > version)
            : throw new JournalRefusedException(
                $"The database has schema version {version}; this program knows versions up to {known}. "
                + "Start the program that wrote it, or restore a backup of that time.");
    }

    static int VersionOf(string name, string engine) =>
        int.Parse(name.AsSpan(engine.Length + 1, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    internal static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
