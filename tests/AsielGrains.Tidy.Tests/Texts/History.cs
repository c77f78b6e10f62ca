using System.Diagnostics;
using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Texts;

/// <summary>Every line that any commit added, also those that a later one took out again.</summary>
static class History
{
    public static IEnumerable<(string Commit, string Path, string Line)> Added()
    {
        string[] arguments =
        [
            "-c", "safe.directory=*", "-c", "core.quotePath=false", "-C", Repository.Root,
            "log", "--all", "--patch", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv",
            "--diff-merges=first-parent", "--format=commit %h", "--", ".", ":(exclude)*packages.lock.json",
        ];
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true })!;
        foreach (var line in Read(git.StandardOutput))
            yield return line;
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, "git could not tell the history.");
    }

    /// <summary>Reads what <c>git log --patch --format="commit %h"</c> prints.</summary>
    public static IEnumerable<(string Commit, string Path, string Line)> Read(TextReader log)
    {
        var (commit, path) = ("", "");
        while (log.ReadLine() is { } line)
            if (line.StartsWith("commit ", StringComparison.Ordinal))
                commit = line["commit ".Length..];
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
                path = line["+++ ".Length..].Replace("b/", "", StringComparison.Ordinal);
            else if (line.StartsWith('+'))
                yield return (commit, path, line[1..]);
    }
}
