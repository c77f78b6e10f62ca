using System.Diagnostics;

namespace AsielGrains.Cluster.Tests.Upgrades;

/// <summary>The host as an earlier commit had it, built from the repository's own history.</summary>
static class EarlierHost
{
    /// <summary>
    /// The version that was handed out last: both ways between it and this one must go without a loss. To be
    /// moved on whenever one has been.
    /// </summary>
    public const string Commit = "e174f2902439db3200ae370943c56962352faa17";

    static readonly TimeSpan BuildMax = TimeSpan.FromMinutes(15);

    /// <summary>Builds it, unless an earlier run did.</summary>
    /// <returns>The program.</returns>
    public static async Task<string> Build()
    {
        var root = Root();
        var folder = Path.Combine(root, ".artifacts", "earlier", Commit);
        var program = Path.Combine(folder, ".artifacts", "bin", "AsielGrains.Host", "release", "AsielGrains.Host.dll");
        var done = Path.Combine(folder, "built");
        if (File.Exists(done))
            return program;
        Directory.CreateDirectory(folder);
        await Run(root, "sh", "-c", $"git archive {Commit} | tar -x -C '{folder}'");
        // Its own tests judged its code when it was made.
        await Run(
            folder, "dotnet", "build", "src/AsielGrains.Host", "-c", "Release", "-v:q", "--nologo", "-nodeReuse:false",
            "-p:RunAnalyzers=false");
        await File.WriteAllTextAsync(done, "");
        return program;
    }

    static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "AsielGrains.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    static async Task Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(BuildMax);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', arguments)} failed: {await output}{await error}");
    }
}
