using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace AsielGrains.Gateway.Tests.Hostility;

/// <summary>
/// How long a hostile run is and from which seed; a run's result is written as a file when one is asked for.
/// tests/hostile sets these variables for the long form.
/// </summary>
public static class Campaign
{
    /// <summary>Repeats a run: the seed is printed by every run.</summary>
    public const string SeedVariable = "ASIEL_HOSTILE_SEED";

    /// <summary>The folder the result is written to.</summary>
    public const string ResultVariable = "ASIEL_HOSTILE_RESULTS";

    static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static int Seed { get; } = (int)Number(SeedVariable, Random.Shared.Next());

    public static long Number(string variable, long otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
            : otherwise;

    public static void Write(string name, TimeSpan duration, IReadOnlyDictionary<string, long> counts)
    {
        var result = JsonSerializer.Serialize(
            new
            {
                Name = name,
                Seed,
                Commit = Commit(),
                Date = DateTimeOffset.UtcNow,
                Seconds = Math.Round(duration.TotalSeconds, 1),
                Machine = $"{Environment.ProcessorCount} cores, .NET {Environment.Version}",
                Counts = counts,
            },
            Readable);
        TestContext.Current.TestOutputHelper?.WriteLine(result);
        if (Environment.GetEnvironmentVariable(ResultVariable) is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{name}.json"), result + "\n");
    }

    // The build puts the commit behind the version's plus sign.
    static string Commit() => typeof(Campaign).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[^1] ?? "unknown";
}
