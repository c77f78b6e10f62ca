using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AsielGrains.TestSupport.Faults;

/// <summary>What a run did, so that it can be judged and repeated; that of a long form is kept with the repository.</summary>
public sealed record SoakResult
{
    /// <summary>Names the folder that results are written to, each as a file; without it none is.</summary>
    public const string Variable = "ASIEL_SOAK_RESULTS";

    static readonly JsonSerializerOptions Layout =
        new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public required string Name { get; init; }

    public string Date { get; } = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The build writes it behind the version.
    public string Commit { get; } = typeof(SoakResult).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[^1] ?? "unknown";

    public string Machine { get; } =
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}";

    public required int Seed { get; init; }

    public required double Seconds { get; init; }

    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    /// <summary>The result as it is written to a file.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Layout);

    /// <summary>Says the result in the test's output, and writes it where results are wanted.</summary>
    public static void Keep(string name, int seed, TimeSpan duration, IReadOnlyDictionary<string, long> counts)
    {
        var result = new SoakResult
        {
            Name = name,
            Seed = seed,
            Seconds = Math.Round(duration.TotalSeconds, 1),
            Counts = counts,
        };
        Console.WriteLine(result);
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{name}.json"), $"{result}\n");
    }
}
