using System.Reflection;
using System.Text.Json;
using AsielGrains.Deploy.Tests;

namespace AsielGrains.Schedules.Tests;

/// <summary>
/// This assembly and what it tests, once more, with every task, lock and await handed to Coyote's scheduler.
/// </summary>
public sealed class RewrittenAssembly : IAsyncLifetime
{
    static readonly string[] Rewritten = ["AsielGrains.Journal.dll", "AsielGrains.Schedules.Tests.dll"];

    /// <summary>A deadlock is seen at once; this is for what waits in vain outside the scheduler.</summary>
    static readonly TimeSpan HangMax = TimeSpan.FromMinutes(1);

    static readonly Dictionary<string, string?> Silent = new() { ["COYOTE_CLI_TELEMETRY_OPTOUT"] = "1" };

    static readonly string Repository = typeof(RewrittenAssembly).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(about => about.Key == "RepositoryRoot").Value!;

    readonly string _folder = Directory.CreateTempSubdirectory("asiel-schedules-").FullName;

    public async ValueTask InitializeAsync()
    {
        (await ProgramRun.Of(Repository, "dotnet", "tool", "restore")).Succeeded();
        var settings = Path.Combine(_folder, "rewriting.json");
        await File.WriteAllTextAsync(settings, JsonSerializer.Serialize(new
        {
            AssembliesPath = AppContext.BaseDirectory, OutputPath = Path.Combine(_folder, "rewritten"),
            Assemblies = Rewritten,
        }));
        (await Coyote("rewrite", settings)).Succeeded();
    }

    /// <summary>Plays a kernel under so many schedules; content when none of them broke it.</summary>
    internal Task<ProgramRun> Play(string kernel, long schedules, int seed) => Coyote(
        "test",
        Path.Combine(_folder, "rewritten", Rewritten[^1]),
        "--method",
        kernel,
        "--iterations",
        FormattableString.Invariant($"{schedules}"),
        "--seed",
        FormattableString.Invariant($"{seed}"),
        "--deadlock-timeout",
        FormattableString.Invariant($"{HangMax.TotalMilliseconds}"));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    static Task<ProgramRun> Coyote(params string[] arguments) =>
        ProgramRun.Of(Repository, Silent, "dotnet", ["tool", "run", "coyote", "--", .. arguments]);
}
