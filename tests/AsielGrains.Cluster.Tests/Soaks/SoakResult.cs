using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using AsielGrains.Checker.Checks;

namespace AsielGrains.Cluster.Tests.Soaks;

/// <summary>What a long form did, as a file that is kept with the repository.</summary>
public static class SoakResult
{
    /// <summary>Names the folder the files go to; without it none is written.</summary>
    public const string Variable = "ASIEL_SOAK_RESULTS";

    static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    public static void Write(string fault, int seed, int faults, long started, Verdict verdict)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"cluster-{fault}.json"), JsonSerializer.Serialize(
            new
            {
                fault,
                date = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd"),
                commit = Commit(),
                machine = $"{Environment.ProcessorCount} processors, {Environment.OSVersion.VersionString}",
                seed,
                faults,
                duration = Stopwatch.GetElapsedTime(started).ToString("c"),
                violations = verdict.Violations.Count,
                counts = verdict.Counts,
            },
            Layout) + "\n");
    }

    // The build writes it behind the version.
    static string Commit() => typeof(SoakResult).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
        ?.InformationalVersion.Split('+').ElementAtOrDefault(1) ?? "";
}
