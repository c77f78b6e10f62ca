using System.Diagnostics;
using System.Reflection;

namespace AsielGrains.Tidy.Tests.Reading;

/// <summary>The repository as git sees it: what is tracked, and what would be when it is added.</summary>
static class Repository
{
    static readonly string[] Unread = [".gz", ".ico", ".png", ".woff2"];
    static readonly Lazy<IReadOnlyList<SourceFile>> All = new(Read);

    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static IReadOnlyList<SourceFile> Files => All.Value;

    /// <summary>Files whose name ends with one of these, for example <c>.cs</c>.</summary>
    public static IEnumerable<SourceFile> Ending(params string[] ends) =>
        Files.Where(file => ends.Any(end => file.Path.EndsWith(end, StringComparison.Ordinal)));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    static List<SourceFile> Read() =>
    [
        .. Listed()
            .Where(path => File.Exists(Path.Combine(Root, path)) && !Unread.Contains(Path.GetExtension(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path)))),
    ];

    // The folder may belong to somebody else than who runs the tests, as in a container.
    static string[] Listed()
    {
        string[] arguments =
            ["-c", "safe.directory=*", "-C", Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true })!;
        var listed = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git could not list the files of {Root}.");
        return listed.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
