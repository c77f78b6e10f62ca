using System.Diagnostics;

namespace AsielGrains.TestSupport;

/// <summary>Runs PostgreSQL's own programs, as a user who may: they refuse to work for root.</summary>
static class PostgresPrograms
{
    const string DebianFolder = "/usr/lib/postgresql";

    /// <summary>Where the programs are.</summary>
    public static string Folder => Path.GetDirectoryName(Find("initdb"))!;

    public static Task Run(string program, params string[] arguments) => Output(program, arguments);

    public static Task<string> Output(string program, params string[] arguments) =>
        Execute([Find(program), .. arguments]);

    /// <summary>Adds to a file that belongs to the server.</summary>
    public static Task Write(string file, string text) =>
        Execute(["sh", "-c", "printf %s \"$1\" >> \"$2\"", "sh", text, file]);

    public static Task MakeFolder(string folder) => Execute(["mkdir", folder]);

    public static Task Remove(string folder) => Execute(["rm", "-rf", folder]);

    static string Find(string program)
    {
        var debian = Directory.Exists(DebianFolder)
            ? Directory.GetDirectories(DebianFolder).OrderDescending(StringComparer.Ordinal)
                .Select(version => Path.Combine(version, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return debian.Concat(path).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                $"PostgreSQL's {program} was not found: install the server, or name one in {PostgresServer.Variable}.");
    }

    static async Task<string> Execute(string[] command)
    {
        string[] asUser = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;
        using var process = Process.Start(new ProcessStartInfo(asUser[0], asUser[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command[0]} failed: {await output} {await error}");
        return await output;
    }
}
