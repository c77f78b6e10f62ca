using System.Reflection;

namespace AsielGrains.Dashboard.Tests;

/// <summary>The dashboard's own source files, for tests that read them.</summary>
static class Sources
{
    static readonly string Root = Path.Combine(
        typeof(Sources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "RepositoryRoot").Value!,
        "src",
        "AsielGrains.Dashboard");

    public static IReadOnlyList<string> Files(string pattern) =>
        Directory.GetFiles(Root, pattern, SearchOption.AllDirectories);
}
